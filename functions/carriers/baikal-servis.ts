// Baikal Service (Russian freight): by name only. The answers of its API are described in a file we could not
// read, and one number seen in a program ("ПД-0242284") is no format.
import { defineCarrier } from './carrier.ts';

export const baikalServis = defineCarrier({
  id: 'baikal-servis',
  name: { ru: 'Байкал Сервис', zh: 'Baikal Service（俄罗斯货运）', en: 'Baikal Service' },
  kind: 'carrier',
  numbers: [],
  steps: {},
  confidence: 'carrier_reported',
  docs: 'api.baikalsr.ru/restapi (not read); order/list and order/detail as a client calls them',
  verifiedOn: '2026-11-26',
});
