// Kazpost's codes, from the directory of statuses of its Tracking API (status_mappings) as a shop's program
// keeps it; E… are those of the Universal Postal Union. Registered and DetainedByCustom are newer, as a client
// of 2025 reads them. The suffixes _O and _I some clients know are in no directory and stay unmapped.
import type { Carrier } from './carrier.ts';

export const kazpostSteps: Carrier['steps'] = {
  accepted: ['RCP', 'RCPOPS', 'BAT', 'EMA', 'Registered'],
  sorted: ['SRTRPOREG', 'SNDZONE'],
  moving: ['REGPBT', 'REGSRT'],
  arrived: [
    'PRC',
    'TRN',
    'TRNBAG',
    'TRNRPO',
    'TRNSRT',
    'TRANSITRCV',
    'EDA',
    'EDD',
    'EMB',
    'EMD',
    'EMJ',
  ],
  departed: ['SND', 'AVIASND', 'SRTSND', 'SRTSNDB', 'SRTSNDIM', 'TRANSITSND', 'EDE', 'EMC', 'EMF'],
  redirected: ['RDR', 'RDRSC', 'RDRSCSTR'],
  customs_processing: ['SRT_CUSTOM', 'EDB', 'EXA', 'EXB'],
  customs_released: ['SNDZONE_T', 'CUSTSRT_SND', 'EDC', 'EXC'],
  customs_hold: ['RPODELAY', 'EME', 'EDX', 'DetainedByCustom'],
  return_by_customs: ['CUSTOM_RET', 'CUSTSTR_RET', 'DELAY_RET', 'SNDDELAY'],
  delayed: ['EXD'],
  // "Given out for delivery" in the Kazakh list, "waits for the client" in the Russian one.
  last_mile: ['DLV', 'DLV_POBOX'],
  out_for_delivery: ['EDG'],
  ready_for_pickup: ['NONDLV_Z', 'EDF', 'EDH', 'EMG'],
  in_locker: ['TRNPST', 'STRPST'],
  // The office, customs and lockers all write that they keep it.
  stored: ['STR', 'STRCUST', 'NONDLV_S'],
  attempt_failed: ['NON', 'NON_S', 'NONDLV', 'EMH'],
  delivered: ['DPAY', 'ISSPAY', 'ISSSC', 'BOXISS', 'EMI'],
  return_started: ['RET', 'RETSC', 'RETSCSTR', 'STRSC'],
  problem: ['EXX', 'NONTRNOPS', 'NONTRNSRT'],
  order_updated: ['CORRECT'],
};
