// Texts for Ozon chat, for each situation. Each passes our own check of Ozon's communication rules
// (chat-safety.ts). {date} is the day of the record that {status} names.
import type { Addressee, Asker, Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';

export interface ChatText {
  id: string;
  /** Who writes. */
  by: Asker;
  to: Extract<Addressee, 'buyer' | 'seller' | 'ozon_support' | 'ozon_seller_support'>;
  issue: Issue;
  /** May hold {number} {track} {carrier} {status} {date}: the same ones in all three languages. */
  text: Record<Lang, string>;
}

export const CHAT_TEXTS: readonly ChatText[] = [
  {
    id: 'seller-where-is-it-shipped',
    by: 'seller',
    to: 'buyer',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Мы передали отправление {number} в службу доставки. Перевозчик — {carrier}, трек-номер {track}. Движение появится в заказе после первого сканирования, его видно в приложении Ozon → «Заказы».',
      zh: '您好！货件 {number} 已交给承运商 {carrier}，物流单号 {track}。首次扫描后，您可以在 Ozon 应用的“订单”中看到物流轨迹。',
      en: 'Hello! We have handed posting {number} over for delivery. The carrier is {carrier}, tracking number {track}. Movement will show in your order after the first scan: Ozon app → Orders.',
    },
  },
  {
    id: 'seller-where-is-it-first',
    by: 'seller',
    to: 'buyer',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Проверили отправление {number}: перевозчик {carrier}, трек-номер {track}. Последняя отметка — «{status}», {date}. Историю и ожидаемую дату видно в самом заказе: приложение Ozon → «Заказы».',
      zh: '您好！已为您查询货件 {number}：承运商 {carrier}，物流单号 {track}，最新状态为“{status}”（{date}）。物流轨迹和预计送达日期可在 Ozon 应用的“订单”中查看。',
      en: 'Hello! We have checked posting {number}: carrier {carrier}, tracking number {track}. The last record is “{status}”, {date}. The history and the expected date are in the order itself: Ozon app → Orders.',
    },
  },
  {
    id: 'seller-where-is-it-follow-up',
    by: 'seller',
    to: 'buyer',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Снова пишем по отправлению {number}. Последняя отметка — «{status}», {date}, поэтому мы спросили службу доставки, где сейчас посылка. Ответ передадим вам в этом чате.',
      zh: '您好！继续跟您说一下货件 {number} 的情况。最新状态为“{status}”（{date}），我们已向配送方询问包裹目前的位置，收到答复后会在这里告诉您。',
      en: 'Hello! We are back about posting {number}. The last record is “{status}”, {date}, so we have asked the delivery service where the parcel is now. We will pass the answer on to you in this chat.',
    },
  },
  {
    id: 'seller-late-first',
    by: 'seller',
    to: 'buyer',
    issue: 'late',
    text: {
      ru: 'Здравствуйте! Отправление {number} задерживается, нам жаль, что вам приходится ждать. Последняя отметка — «{status}», {date}. Мы написали в службу доставки и передадим вам её ответ здесь. Точный день назвать не можем: актуальная дата показана в заказе.',
      zh: '您好！货件 {number} 出现延误，让您久等了，非常抱歉。最新状态为“{status}”（{date}），我们已联系配送方询问原因，有答复会在这里告诉您。具体到达日期我们无法确定，请以订单中显示的日期为准。',
      en: 'Hello! Posting {number} is delayed, and we are sorry that you have to wait. The last record is “{status}”, {date}. We have written to the delivery service and will pass its answer on to you here. We cannot name the exact day: the current date is shown in your order.',
    },
  },
  {
    id: 'seller-late-follow-up',
    by: 'seller',
    to: 'buyer',
    issue: 'late',
    text: {
      ru: 'Здравствуйте! Пишем по отправлению {number}, как и договаривались. Служба доставки приняла наш запрос и выясняет причину задержки. Сейчас статус «{status}», трек-номер {track}. Мы следим за отметками и напишем, когда появятся новости.',
      zh: '您好！按之前说好的，跟您反馈货件 {number} 的进展：配送方已受理我们的查询，正在核实延误原因。目前状态为“{status}”，物流单号 {track}。我们会继续关注，有新消息就告诉您。',
      en: 'Hello! As agreed, we are writing about posting {number}. The delivery service has accepted our request and is looking into the delay. The status now is “{status}”, tracking number {track}. We keep watching and will write when there is news.',
    },
  },
  {
    id: 'seller-lost-first',
    by: 'seller',
    to: 'buyer',
    issue: 'lost',
    text: {
      ru: 'Здравствуйте! По отправлению {number} давно нет новых отметок, последняя — «{status}», {date}. Понимаем ваше беспокойство. Мы запросили розыск у службы доставки по трек-номеру {track} и сообщим здесь, что она ответит.',
      zh: '您好！货件 {number} 已较长时间没有新的轨迹，最新状态为“{status}”（{date}）。我们理解您的担心，已凭物流单号 {track} 向配送方申请查件，有答复会在这里告诉您。',
      en: 'Hello! Posting {number} has had no new records for a long time, the last one is “{status}”, {date}. We understand that you are worried. We have asked the delivery service to trace it by tracking number {track} and will tell you here what it answers.',
    },
  },
  {
    id: 'seller-lost-follow-up',
    by: 'seller',
    to: 'buyer',
    issue: 'lost',
    text: {
      ru: 'Здравствуйте! Отправление {number} пока не найдено, розыск продолжается. Нам очень жаль, что так вышло. Пожалуйста, откройте заказ в приложении Ozon и напишите в чат поддержки, что посылка не пришла. На вопросы поддержки со своей стороны мы ответим.',
      zh: '您好！货件 {number} 目前仍未找到，查件还在进行，非常抱歉给您带来不便。请您在 Ozon 应用中打开该订单，进入客服聊天，说明包裹未收到。客服需要我们提供的资料，我们会配合提交。',
      en: 'Hello! Posting {number} has not been found yet, it is still being traced. We are very sorry about this. Please open the order in the Ozon app and write in the support chat that the parcel has not come. We will answer the questions support has for us.',
    },
  },
  {
    id: 'seller-damaged-first',
    by: 'seller',
    to: 'buyer',
    issue: 'damaged',
    text: {
      ru: 'Здравствуйте! Нам очень жаль, что товар из отправления {number} пришёл повреждённым. Пожалуйста, сфотографируйте упаковку со всех сторон и сам товар, пока ничего не выбрасывайте. Затем откройте заказ в приложении Ozon, оформите возврат и приложите снимки. Ответ по заявке появится там же.',
      zh: '您好！货件 {number} 的商品到货破损，非常抱歉。麻烦您先拍下外包装各面和商品破损处，包装和商品请暂时保留。然后在 Ozon 应用中打开订单申请退货并上传照片，处理结果会显示在申请中。',
      en: 'Hello! We are very sorry that the item in posting {number} came damaged. Please take photos of the package from all sides and of the item, and do not throw anything away yet. Then open the order in the Ozon app, ask for a return and attach the photos. The answer will appear in the same request.',
    },
  },
  {
    id: 'seller-damaged-follow-up',
    by: 'seller',
    to: 'buyer',
    issue: 'damaged',
    text: {
      ru: 'Здравствуйте! Спасибо за снимки по отправлению {number}, мы передали их на склад, чтобы проверить упаковку. Если возврат ещё не оформлен, откройте заказ в приложении Ozon и оформите его, приложив те же фото. Товар и коробку, пожалуйста, сохраните до решения по заявке.',
      zh: '您好！货件 {number} 的照片已收到，谢谢您，我们已转给仓库核查包装情况。如果您还没有申请退货，请在 Ozon 应用中打开订单提交申请，并上传这些照片。在有处理结果之前，请保留商品和外箱。',
      en: 'Hello! Thank you for the photos of posting {number}, we have passed them to the warehouse to check the packing. If there is no return request yet, please open the order in the Ozon app and make one with the same photos. Please keep the item and the box until the request is decided.',
    },
  },
  {
    id: 'seller-wrong-address',
    by: 'seller',
    to: 'buyer',
    issue: 'wrong_address',
    text: {
      ru: 'Здравствуйте! У отправления {number} сейчас статус «{status}». Пожалуйста, откройте заказ в приложении Ozon: если место доставки ещё можно изменить, приложение это предложит. Если такой возможности нет, спросите поддержку Ozon в чате. Мы тоже спросили службу доставки, можно ли перенаправить посылку, и напишем, что она ответит.',
      zh: '您好！货件 {number} 目前状态为“{status}”。请在 Ozon 应用中打开订单，如果还能更改收货地点，应用会显示选项；如果没有，可以在应用内咨询 Ozon 客服。我们也已询问配送方能否改派，有答复会在这里告诉您。',
      en: 'Hello! The status of posting {number} is now “{status}”. Please open the order in the Ozon app: if the place of delivery can still be changed, the app will offer it. If it does not, ask Ozon support in its chat. We have also asked the delivery service whether the parcel can be redirected and will write what it answers.',
    },
  },
  {
    id: 'seller-no-pickup-notice',
    by: 'seller',
    to: 'buyer',
    issue: 'no_pickup_notice',
    text: {
      ru: 'Здравствуйте! По нашим данным, отправление {number} получило статус «{status}» {date}. Откройте заказ в приложении Ozon: там указаны место выдачи, код для получения и срок хранения. Если не успеваете забрать, посмотрите в заказе кнопку «Продлить хранение».',
      zh: '您好！根据物流记录，货件 {number} 于 {date} 更新为“{status}”。请在 Ozon 应用中打开订单，里面有取货地点、取件码和保管期限。如果来不及取，可以看看订单中有没有“Продлить хранение”（延长保管）按钮。',
      en: 'Hello! According to our data, posting {number} got the status “{status}” on {date}. Please open the order in the Ozon app: it shows the pickup place, the code and how long the parcel is kept. If you need more time, look for the button “Продлить хранение” (extend storage) in the order.',
    },
  },
  {
    id: 'seller-delivered-not-received-first',
    by: 'seller',
    to: 'buyer',
    issue: 'delivered_not_received',
    text: {
      ru: 'Здравствуйте! В истории отправления {number} стоит отметка «{status}», {date}. Пожалуйста, спросите близких, соседей и сотрудников пункта выдачи: иногда отметку ставят раньше вручения. Мы уже запросили у службы доставки, где и когда вручили посылку, и передадим вам ответ.',
      zh: '您好！货件 {number} 的轨迹显示“{status}”（{date}）。麻烦您先问一下家人、邻居和取货点工作人员，有时签收会提前标记。我们已向配送方核实签收的时间和地点，有答复会在这里告诉您。',
      en: 'Hello! The history of posting {number} shows “{status}”, {date}. Please ask your family, neighbours and the staff of the pickup point: sometimes the mark is set before the parcel is handed over. We have already asked the delivery service where and when it was handed over and will pass the answer on to you.',
    },
  },
  {
    id: 'seller-delivered-not-received-follow-up',
    by: 'seller',
    to: 'buyer',
    issue: 'delivered_not_received',
    text: {
      ru: 'Здравствуйте! Служба доставки проверяет вручение отправления {number}, трек-номер {track}. Если посылка так и не нашлась, откройте заказ в приложении Ozon и напишите в чат поддержки: статус «{status}» стоит, а посылки у вас нет. Ответ службы доставки мы передадим и вам, и поддержке.',
      zh: '您好！配送方正在核查货件 {number}（物流单号 {track}）的签收情况。如果包裹仍未找到，请在 Ozon 应用中打开订单，进入客服聊天，说明状态显示“{status}”但您没有收到包裹。配送方的答复我们会同时告知您和客服。',
      en: 'Hello! The delivery service is checking how posting {number} was handed over, tracking number {track}. If the parcel has not turned up, please open the order in the Ozon app and write in the support chat: the status is “{status}”, but you do not have the parcel. We will pass the answer of the delivery service on to you and to support.',
    },
  },
  {
    id: 'seller-wrong-item',
    by: 'seller',
    to: 'buyer',
    issue: 'wrong_item',
    text: {
      ru: 'Здравствуйте! Приносим извинения, что в отправлении {number} оказалось не то, что вы заказывали. Пожалуйста, сфотографируйте всё, что было в посылке, и этикетку товара с артикулом. Затем откройте заказ в приложении Ozon, оформите возврат и приложите снимки. Мы в это время проверим сборку на складе.',
      zh: '您好！货件 {number} 里的商品与您订购的不符，非常抱歉。麻烦您拍下包裹内的全部物品，以及商品标签上的货号，然后在 Ozon 应用中打开订单申请退货并上传照片。我们同时会核查仓库的配货记录。',
      en: 'Hello! We apologise that posting {number} did not hold what you ordered. Please take photos of everything that was in the parcel and of the label with the article number. Then open the order in the Ozon app, ask for a return and attach the photos. Meanwhile we will check how it was packed at the warehouse.',
    },
  },
  {
    id: 'seller-return',
    by: 'seller',
    to: 'buyer',
    issue: 'return',
    text: {
      ru: 'Здравствуйте! Получили заявку на возврат по отправлению {number}, рассматриваем её. Если фото товара и упаковки ещё не приложены, пришлите их, пожалуйста, в этот чат. Решение и дальнейшие шаги появятся в разделе возвратов в приложении Ozon.',
      zh: '您好！货件 {number} 的退货申请已收到，我们正在审核。如果申请中还没有商品和包装的照片，麻烦您发到这个聊天里。审核结果和后续步骤会显示在 Ozon 应用的退货页面。',
      en: 'Hello! We have received the return request for posting {number} and are looking at it. If it has no photos of the item and the package yet, please send them in this chat. The decision and the next steps will appear among the returns in the Ozon app.',
    },
  },
  {
    id: 'seller-return-missing',
    by: 'seller',
    to: 'buyer',
    issue: 'return_missing',
    text: {
      ru: 'Здравствуйте! Возврат по отправлению {number} к нам пока не поступил, его статус — «{status}», {date}. Мы спросили службу доставки, где он сейчас. Пожалуйста, сохраните чек или фото, сделанное при сдаче товара. Ход возврата видно в разделе возвратов в приложении Ozon.',
      zh: '您好！货件 {number} 的退件我们尚未收到，目前状态为“{status}”（{date}），我们已向配送方询问退件位置。请您保留寄退时的凭证或照片。退货进度可在 Ozon 应用的退货页面查看。',
      en: 'Hello! The return of posting {number} has not reached us yet, its status is “{status}”, {date}. We have asked the delivery service where it is now. Please keep the receipt or the photo you took when you handed the item in. You can follow the return in the Ozon app, among the returns.',
    },
  },
  {
    id: 'seller-wrong-channel',
    by: 'seller',
    to: 'buyer',
    issue: 'wrong_channel',
    text: {
      ru: 'Здравствуйте! Отправление {number} везёт {carrier}, а в заказе была указана другая служба. Верный трек-номер — {track}, мы внесли его в карточку отправления. Вам ничего исправлять не нужно, следить за движением можно в заказе. Извините за путаницу.',
      zh: '您好！货件 {number} 实际由 {carrier} 承运，与订单中显示的物流渠道不同。正确的物流单号是 {track}，我们已在货件中更新。您无需操作，在订单中查看轨迹即可。给您带来困扰，非常抱歉。',
      en: 'Hello! Posting {number} is carried by {carrier}, while the order named another service. The right tracking number is {track}, we have entered it for the posting. There is nothing you have to correct, you can follow the parcel in the order. We are sorry for the confusion.',
    },
  },
  {
    id: 'seller-compensation-missing',
    by: 'seller',
    to: 'buyer',
    issue: 'compensation_missing',
    text: {
      ru: 'Здравствуйте! Проверили возврат по отправлению {number}, его статус — «{status}», {date}. Решение о деньгах показано в разделе возвратов в приложении Ozon. Если там всё одобрено, а выплаты не видно, откройте заказ и спросите поддержку Ozon в чате, назвав номер отправления.',
      zh: '您好！已为您核查货件 {number} 的退货，目前状态为“{status}”（{date}）。退款处理结果显示在 Ozon 应用的退货页面。如果显示已通过但没有看到款项，请打开订单进入客服聊天，提供货件号咨询 Ozon 客服。',
      en: 'Hello! We have checked the return of posting {number}, its status is “{status}”, {date}. What was decided about the money is shown in the Ozon app, among the returns. If it is approved there and you do not see the payment, open the order and ask Ozon support in its chat, naming the posting number.',
    },
  },
  {
    id: 'seller-support-where-is-it',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Отправление {number} передано в службу {carrier}, но приёмка в кабинете не отражена: статус «{status}» с {date}. Акт приёма-передачи прикладываем. Просим проверить, где находится посылка, и сообщить номер обращения и срок ответа.',
      zh: '您好！货件 {number} 已交给 {carrier}，但卖家中心没有显示揽收，自 {date} 起状态一直为“{status}”。附上交接单，请核查包裹目前的位置，并告知工单号和答复时限。',
      en: 'Hello! Posting {number} has been handed over to {carrier}, but the seller portal does not show that it was accepted: the status has been “{status}” since {date}. The handover act is attached. Please check where the parcel is and tell us the request number and the time to answer.',
    },
  },
  {
    id: 'seller-support-late',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'late',
    text: {
      ru: 'Здравствуйте! Отправление {number} мы передали вовремя, но оно не движется: последняя отметка — «{status}», {date}. Перевозчик — {carrier}, трек-номер {track}. Просим выяснить причину и подсказать, что ответить покупателю. Историю и акт приёма-передачи прикладываем.',
      zh: '您好！货件 {number} 我们已按时交运，但物流停滞，最新记录为“{status}”（{date}）。承运商 {carrier}，物流单号 {track}。请核实原因，并告知我们该如何答复买家。附上物流轨迹和交接单。',
      en: 'Hello! We handed posting {number} over on time, but it does not move: the last record is “{status}”, {date}. Carrier {carrier}, tracking number {track}. Please find out the reason and tell us what we may answer the buyer. The history and the handover act are attached.',
    },
  },
  {
    id: 'seller-support-lost',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'lost',
    text: {
      ru: 'Здравствуйте! По отправлению {number} нет движения, последняя отметка — «{status}», {date}. Перевозчик — {carrier}, трек-номер {track}. Просим начать розыск и, если посылка не найдётся, рассмотреть компенсацию. Прикладываем акт приёма-передачи, видео упаковки и документ о цене товара.',
      zh: '您好！货件 {number} 已无物流更新，最新记录为“{status}”（{date}）。承运商 {carrier}，物流单号 {track}。请协助查件，如确认丢失，请审核赔偿。附上交接单、打包视频和商品价值证明。',
      en: 'Hello! Posting {number} has stopped moving, the last record is “{status}”, {date}. Carrier {carrier}, tracking number {track}. Please have it traced and, if the parcel is not found, consider compensation. Attached: the handover act, the packing video and a proof of the price.',
    },
  },
  {
    id: 'seller-support-damaged',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'damaged',
    text: {
      ru: 'Здравствуйте! Покупатель сообщил, что товар из отправления {number} пришёл повреждённым. Перевозчик — {carrier}, трек-номер {track}. Просим проверить, на каком этапе это произошло, и рассмотреть компенсацию. Прикладываем видео упаковки, снимки покупателя, акт приёма-передачи и документ о цене.',
      zh: '您好！买家反馈货件 {number} 到货破损。承运商 {carrier}，物流单号 {track}。请核查破损发生在哪个环节，并审核赔偿。附上打包视频、买家提供的照片、交接单和商品价值证明。',
      en: 'Hello! The buyer reports that the item in posting {number} came damaged. Carrier {carrier}, tracking number {track}. Please check at which stage this happened and consider compensation. Attached: the packing video, the buyer’s photos, the handover act and a proof of the price.',
    },
  },
  {
    id: 'seller-support-wrong-address',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'wrong_address',
    text: {
      ru: 'Здравствуйте! Покупатель сообщил, что в заказе по отправлению {number} указано неверное место доставки. Сейчас статус «{status}», перевозчик — {carrier}. Подскажите, пожалуйста, можно ли ещё перенаправить посылку и что для этого нужно сделать покупателю и нам.',
      zh: '您好！买家反馈货件 {number} 的收货地点有误。目前状态为“{status}”，承运商 {carrier}。请问是否还能改派，买家和我们分别需要做什么？',
      en: 'Hello! The buyer tells us that the place of delivery of posting {number} is wrong. The status now is “{status}”, the carrier is {carrier}. Can the parcel still be redirected, and what do the buyer and we have to do for it?',
    },
  },
  {
    id: 'seller-support-no-pickup-notice',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'no_pickup_notice',
    text: {
      ru: 'Здравствуйте! У отправления {number} статус «{status}» с {date}, но покупатель пишет, что уведомления о выдаче не было. Просим проверить, отправлено ли оно и до какого дня посылка хранится. Ответ передадим покупателю.',
      zh: '您好！货件 {number} 自 {date} 起状态为“{status}”，但买家表示没有收到取件通知。请核查通知是否已发送，以及包裹保管到哪一天，我们会转告买家。',
      en: 'Hello! Posting {number} has had the status “{status}” since {date}, but the buyer writes that no pickup notice came. Please check whether it was sent and until which day the parcel is kept. We will pass the answer on to the buyer.',
    },
  },
  {
    id: 'seller-support-delivered-not-received',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'delivered_not_received',
    text: {
      ru: 'Здравствуйте! У отправления {number} стоит статус «{status}», {date}, но покупатель пишет, что посылку не получал. Перевозчик — {carrier}, трек-номер {track}. Просим проверить, где, когда и каким способом её вручили. Историю отметок и переписку в чате Ozon прикладываем.',
      zh: '您好！货件 {number} 显示“{status}”（{date}），但买家表示没有收到包裹。承运商 {carrier}，物流单号 {track}。请核查签收的时间、地点和方式。附上物流轨迹和 Ozon 聊天截图。',
      en: 'Hello! Posting {number} has the status “{status}”, {date}, but the buyer writes that the parcel was not received. Carrier {carrier}, tracking number {track}. Please check where, when and how it was handed over. The history and screenshots of the Ozon chat are attached.',
    },
  },
  {
    id: 'seller-support-wrong-item',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'wrong_item',
    text: {
      ru: 'Здравствуйте! По отправлению {number} с нас удержали деньги за недовложение. Мы с этим не согласны: на видео упаковки видно, что товар вложен полностью. Видео и снимки упаковки прикладываем. Просим пересмотреть удержание и сообщить решение.',
      zh: '您好！货件 {number} 因“漏发”被扣款，我们对此有异议：打包视频可以看到商品已全部装入。附上打包视频和包装照片，请复核该笔扣款并告知结果。',
      en: 'Hello! We were charged for a missing item in posting {number} and do not agree: the packing video shows that everything was put in. The video and photos of the package are attached. Please review the withholding and tell us your decision.',
    },
  },
  {
    id: 'seller-support-return',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'return',
    text: {
      ru: 'Здравствуйте! Возврат по отправлению {number} имеет статус «{status}», {date}, но мы не видим, где и когда его можно забрать. Просим уточнить место выдачи и дату, с которой начисляется плата за хранение.',
      zh: '您好！货件 {number} 的退件状态为“{status}”（{date}），但我们看不到在哪里、何时可以领取。请告知领取地点，以及从哪一天开始计收保管费。',
      en: 'Hello! The return of posting {number} has the status “{status}”, {date}, but we do not see where and when we can collect it. Please tell us the place and the day from which storage is charged.',
    },
  },
  {
    id: 'seller-support-return-missing',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'return_missing',
    text: {
      ru: 'Здравствуйте! Возврат по отправлению {number} до нас не дошёл, последняя отметка — «{status}», {date}. Просим найти его и сообщить, где он сейчас. Если возврат утрачен, просим рассмотреть компенсацию; документ о цене товара прикладываем.',
      zh: '您好！货件 {number} 的退件一直没有送到，最新记录为“{status}”（{date}）。请协助查找并告知目前位置；如确认丢失，请审核赔偿，附上商品价值证明。',
      en: 'Hello! The return of posting {number} has not reached us, the last record is “{status}”, {date}. Please look for it and tell us where it is now. If it is lost, please consider compensation; a proof of the price is attached.',
    },
  },
  {
    id: 'seller-support-wrong-channel',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'wrong_channel',
    text: {
      ru: 'Здравствуйте! Для отправления {number} отмечена ошибка канала доставки. Посылку приняла служба {carrier}, трек-номер {track}, это видно по первому сканированию. Просим проверить данные и пересмотреть отметку. Историю и документ о передаче прикладываем.',
      zh: '您好！货件 {number} 被标记为物流渠道不符。包裹由 {carrier} 揽收，物流单号 {track}，首次扫描记录可以证明。请核查并重新审核该标记。附上物流轨迹和交运凭证。',
      en: 'Hello! Posting {number} has been marked with a delivery channel error. The parcel was accepted by {carrier}, tracking number {track}, as the first scan shows. Please check the data and review the mark. The history and the handover document are attached.',
    },
  },
  {
    id: 'seller-support-compensation-missing',
    by: 'seller',
    to: 'ozon_seller_support',
    issue: 'compensation_missing',
    text: {
      ru: 'Здравствуйте! По отправлению {number} одобрена компенсация, но в финансовых отчётах кабинета мы её не нашли. Статус в кабинете — «{status}», {date}. Подскажите, пожалуйста, в каком отчёте и под каким номером отражена выплата. Если её ещё не было, просим сообщить, что требуется от нас.',
      zh: '您好！货件 {number} 的赔偿已获批准，但我们在卖家中心的财务报告中没有找到这笔款项，目前状态为“{status}”（{date}）。请告知该赔偿体现在哪份报告、对应哪个编号；如果尚未发放，请说明我们还需要提供什么。',
      en: 'Hello! Compensation for posting {number} has been approved, but we do not find it in the financial reports of the seller portal. The status there is “{status}”, {date}. In which report and under which number is the payment? If it has not been made yet, please tell us what you need from us.',
    },
  },
  {
    id: 'buyer-seller-where-is-it',
    by: 'buyer',
    to: 'seller',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Подскажите, пожалуйста, где сейчас моё отправление {number}. В заказе вижу статус «{status}» от {date}, новых отметок нет. Передана ли посылка перевозчику и какой у неё трек-номер?',
      zh: '您好！请问我的货件 {number} 现在到哪里了？订单里显示“{status}”（{date}），之后没有更新。包裹已经交给承运商了吗，物流单号是多少？',
      en: 'Hello! Could you tell me where my posting {number} is? The order shows “{status}” of {date} and nothing since. Has the parcel been handed to the carrier, and what is the tracking number?',
    },
  },
  {
    id: 'buyer-seller-late',
    by: 'buyer',
    to: 'seller',
    issue: 'late',
    text: {
      ru: 'Здравствуйте! Отправление {number} опаздывает: дата доставки в заказе прошла, а статус всё ещё «{status}». Пожалуйста, узнайте у перевозчика, почему посылка стоит, и напишите мне здесь, что он ответил.',
      zh: '您好！货件 {number} 已经过了订单上的送达日期，状态还是“{status}”。麻烦您向承运商查一下原因，并在这里告诉我他们的答复，谢谢。',
      en: 'Hello! Posting {number} is late: the delivery date in the order has passed and the status is still “{status}”. Please ask the carrier why the parcel is not moving and write me here what it says.',
    },
  },
  {
    id: 'buyer-seller-lost',
    by: 'buyer',
    to: 'seller',
    issue: 'lost',
    text: {
      ru: 'Здравствуйте! Похоже, отправление {number} потерялось: последняя отметка — «{status}», {date}. Пожалуйста, запросите розыск у перевозчика как отправитель и сообщите мне номер заявки и ответ.',
      zh: '您好！货件 {number} 可能丢了，最后一条记录是“{status}”（{date}）。请您以寄件人身份向承运商申请查件，并把受理编号和结果告诉我。',
      en: 'Hello! Posting {number} seems to be lost: the last record is “{status}”, {date}. As the sender, please ask the carrier to trace it and tell me the request number and the answer.',
    },
  },
  {
    id: 'buyer-seller-damaged',
    by: 'buyer',
    to: 'seller',
    issue: 'damaged',
    text: {
      ru: 'Здравствуйте! Товар из отправления {number} пришёл повреждённым. Прикладываю фото упаковки и самого товара, всё сохранено. Подскажите, пожалуйста, как вы предлагаете решить вопрос; заявку на возврат оформлю в заказе.',
      zh: '您好！货件 {number} 收到时商品已破损，附上外包装和商品的照片，东西我都保留着。请问您这边打算怎么处理？我会在订单里提交退货申请。',
      en: 'Hello! The item in posting {number} came damaged. I attach photos of the package and of the item, I have kept everything. How do you suggest solving this? I will make the return request in the order.',
    },
  },
  {
    id: 'buyer-seller-wrong-address',
    by: 'buyer',
    to: 'seller',
    issue: 'wrong_address',
    text: {
      ru: 'Здравствуйте! В заказе по отправлению {number} указано не то место доставки. Подскажите, пожалуйста, посылка уже передана перевозчику? Если нет, поправлю в приложении Ozon; если да, узнайте, можно ли её перенаправить.',
      zh: '您好！货件 {number} 的收货地点我填错了。请问包裹已经交给承运商了吗？还没有的话，我在 Ozon 应用里修改；已经交运的话，麻烦您问一下能不能改派。',
      en: 'Hello! The order with posting {number} has the wrong place of delivery. Has the parcel been handed to the carrier yet? If not, I will correct it in the Ozon app; if it has, please find out whether it can be redirected.',
    },
  },
  {
    id: 'buyer-seller-no-pickup-notice',
    by: 'buyer',
    to: 'seller',
    issue: 'no_pickup_notice',
    text: {
      ru: 'Здравствуйте! По отправлению {number} мне не приходило уведомление о выдаче, в заказе статус «{status}» от {date}. Уточните, пожалуйста, у перевозчика, где посылка ждёт получения и до какого дня её хранят.',
      zh: '您好！货件 {number} 我没有收到取件通知，订单里显示“{status}”（{date}）。麻烦您向承运商确认包裹在哪里等待领取、保管到哪一天。',
      en: 'Hello! I have had no pickup notice for posting {number}, the order shows “{status}” of {date}. Please find out from the carrier where the parcel is waiting and until which day it is kept.',
    },
  },
  {
    id: 'buyer-seller-delivered-not-received',
    by: 'buyer',
    to: 'seller',
    issue: 'delivered_not_received',
    text: {
      ru: 'Здравствуйте! У отправления {number} стоит статус «{status}», {date}, но посылки у меня нет, близкие и соседи её не забирали. Пожалуйста, запросите у перевозчика, где и кому её вручили.',
      zh: '您好！货件 {number} 显示“{status}”（{date}），但我并没有收到包裹，家人和邻居也都问过了。请您向承运商核实是在哪里、由谁签收的。',
      en: 'Hello! Posting {number} has the status “{status}”, {date}, but I have not received the parcel. I have asked my family and neighbours. Please ask the carrier where and to whom it was handed over.',
    },
  },
  {
    id: 'buyer-seller-wrong-item',
    by: 'buyer',
    to: 'seller',
    issue: 'wrong_item',
    text: {
      ru: 'Здравствуйте! В отправлении {number} оказался не тот товар, что в заказе, или не всё вложено. Прикладываю фото содержимого и этикетки. Проверьте, пожалуйста, сборку и напишите, что вы предлагаете.',
      zh: '您好！货件 {number} 里的商品与我订购的不符，或者少了东西，附上包裹内物品和标签的照片。麻烦您核查一下配货情况，并告诉我怎么处理。',
      en: 'Hello! Posting {number} held a different item from the one I ordered, or something is missing. I attach photos of the contents and of the label. Please check how it was packed and tell me what you suggest.',
    },
  },
  {
    id: 'buyer-seller-return',
    by: 'buyer',
    to: 'seller',
    issue: 'return',
    text: {
      ru: 'Здравствуйте! Заявка на возврат по отправлению {number} оформлена, фото приложены. Рассмотрите её, пожалуйста, и напишите, если нужны дополнительные снимки.',
      zh: '您好！货件 {number} 的退货申请我已提交，照片也已上传。麻烦您审核一下，如果还需要补充照片请告诉我。',
      en: 'Hello! I have made a return request for posting {number} and attached photos. Please look at it and tell me if you need more pictures.',
    },
  },
  {
    id: 'buyer-seller-return-missing',
    by: 'buyer',
    to: 'seller',
    issue: 'return_missing',
    text: {
      ru: 'Здравствуйте! Возврат по отправлению {number} сдан, подтверждение у меня есть. В Ozon у него статус «{status}» от {date}. Подскажите, пожалуйста, дошёл ли он до вас; если нет, запросите розыск у перевозчика.',
      zh: '您好！货件 {number} 的退货我已经寄出，凭证还在。Ozon 里显示“{status}”（{date}）。请问您收到退件了吗？如果没有，麻烦向承运商申请查件。',
      en: 'Hello! I have handed in the return of posting {number} and kept the receipt. Ozon shows the status “{status}” of {date}. Has it reached you? If not, please ask the carrier to trace it.',
    },
  },
  {
    id: 'buyer-seller-wrong-channel',
    by: 'buyer',
    to: 'seller',
    issue: 'wrong_channel',
    text: {
      ru: 'Здравствуйте! По трек-номеру {track} отправление {number} не находится, похоже, его везёт другая служба. Подскажите, пожалуйста, какой перевозчик принял посылку, и обновите трек-номер в заказе.',
      zh: '您好！用物流单号 {track} 查不到货件 {number}，好像不是订单里写的那家在送。请问实际是哪家承运商？麻烦您在订单里更新一下物流单号。',
      en: 'Hello! Posting {number} cannot be found by tracking number {track}, it seems another service carries it. Which carrier accepted the parcel? Please update the tracking number in the order.',
    },
  },
  {
    id: 'buyer-support-where-is-it',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'where_is_it',
    text: {
      ru: 'Здравствуйте! Помогите, пожалуйста, узнать, где отправление {number}. В приложении статус «{status}» от {date}, с тех пор ничего не меняется. Уточните, у кого сейчас посылка и когда ждать ответа на это обращение.',
      zh: '您好！请帮我查一下货件 {number} 在哪里。应用里显示“{status}”（{date}），之后一直没有变化。请告知包裹现在由谁配送，以及这次咨询大概什么时候能答复。',
      en: 'Hello! Please help me find out where posting {number} is. The app shows “{status}” of {date}, and nothing has changed since. Who has the parcel now, and when may I expect an answer to this request?',
    },
  },
  {
    id: 'buyer-support-late',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'late',
    text: {
      ru: 'Здравствуйте! Отправление {number} не пришло к дате, указанной в заказе, статус — «{status}». Пожалуйста, выясните причину задержки и обновите дату доставки. Скриншот заказа прикладываю.',
      zh: '您好！货件 {number} 没有在订单显示的日期送达，目前状态为“{status}”。请核实延误原因，并更新预计送达日期。附上订单截图。',
      en: 'Hello! Posting {number} has not come by the date in the order, its status is “{status}”. Please find out the reason for the delay and update the delivery date. A screenshot of the order is attached.',
    },
  },
  {
    id: 'buyer-support-lost',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'lost',
    text: {
      ru: 'Здравствуйте! Отправление {number} давно не движется, последняя отметка — «{status}», {date}. Думаю, посылка потерялась. Прошу начать розыск и сообщить, какое решение возможно по этому заказу и в какой срок ждать ответа.',
      zh: '您好！货件 {number} 很久没有更新，最后一条记录是“{status}”（{date}），我认为包裹已经丢失。请安排查件，并告知这个订单可以怎么处理、多久能答复。',
      en: 'Hello! Posting {number} has not moved for a long time, the last record is “{status}”, {date}. I think the parcel is lost. Please have it traced and tell me what can be decided on this order and how soon I may expect an answer.',
    },
  },
  {
    id: 'buyer-support-damaged',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'damaged',
    text: {
      ru: 'Здравствуйте! Товар из отправления {number} пришёл повреждённым. Фото упаковки и дефекта прикладываю, коробка и товар сохранены. Подскажите, пожалуйста, как правильно оформить возврат и нужно ли что-то ещё.',
      zh: '您好！货件 {number} 的商品到货破损。附上包装和破损处的照片，外箱和商品都保留着。请告诉我该如何申请退货，还需要提供什么。',
      en: 'Hello! The item in posting {number} came damaged. I attach photos of the package and of the defect, the box and the item are kept. How do I make the return request, and is anything else needed?',
    },
  },
  {
    id: 'buyer-support-wrong-address',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'wrong_address',
    text: {
      ru: 'Здравствуйте! В заказе с отправлением {number} указано неверное место доставки, сейчас статус «{status}». В приложении изменить его не получается. Подскажите, пожалуйста, можно ли ещё перенаправить посылку и что мне для этого сделать.',
      zh: '您好！货件 {number} 的收货地点有误，目前状态为“{status}”，在应用里无法修改。请问还能改派吗，我需要怎么操作？',
      en: 'Hello! The order with posting {number} has the wrong place of delivery, the status now is “{status}”. The app does not let me change it. Can the parcel still be redirected, and what do I have to do?',
    },
  },
  {
    id: 'buyer-support-no-pickup-notice',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'no_pickup_notice',
    text: {
      ru: 'Здравствуйте! Уведомление о выдаче отправления {number} мне не приходило, а в заказе статус «{status}» от {date}. Подскажите, пожалуйста, где посылка, до какого дня она хранится и где в приложении найти код для получения.',
      zh: '您好！我没有收到货件 {number} 的取件通知，但订单显示“{status}”（{date}）。请问包裹在哪里、保管到哪一天，取件码在应用的什么位置？',
      en: 'Hello! I have had no pickup notice for posting {number}, while the order shows “{status}” of {date}. Where is the parcel, until which day is it kept, and where in the app do I find the code?',
    },
  },
  {
    id: 'buyer-support-delivered-not-received',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'delivered_not_received',
    text: {
      ru: 'Здравствуйте! У отправления {number} стоит статус «{status}», {date}, но посылки у меня нет. Близкие и соседи её не забирали, в пункте выдачи её тоже нет. Прошу проверить, где, когда и каким способом её вручили, и сообщить результат.',
      zh: '您好！货件 {number} 显示“{status}”（{date}），但我没有拿到包裹。家人和邻居都没有代收，取货点也没有。请核查签收的时间、地点和方式，并告知结果。',
      en: 'Hello! Posting {number} has the status “{status}”, {date}, but I do not have the parcel. My family and neighbours did not take it, and it is not at the pickup point either. Please check where, when and how it was handed over and tell me the result.',
    },
  },
  {
    id: 'buyer-support-wrong-item',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'wrong_item',
    text: {
      ru: 'Здравствуйте! В отправлении {number} оказался не тот товар или не всё вложено. Фото содержимого и этикетки прикладываю, вопрос продавцу в чате уже задан. Подскажите, пожалуйста, как оформить возврат в этом случае.',
      zh: '您好！货件 {number} 里的商品不对，或者少了东西。附上物品和标签的照片，我也已在聊天中联系卖家。请问这种情况该如何申请退货？',
      en: 'Hello! Posting {number} held the wrong item, or something is missing. I attach photos of the contents and of the label, and have written to the seller in the chat. How do I make a return request in this case?',
    },
  },
  {
    id: 'buyer-support-return',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'return',
    text: {
      ru: 'Здравствуйте! По отправлению {number} оформлен возврат, сейчас у него статус «{status}» от {date}. Подскажите, пожалуйста, что мне делать дальше: нужно ли ждать ответа продавца или можно уже сдавать товар и куда.',
      zh: '您好！货件 {number} 我已申请退货，目前状态为“{status}”（{date}）。请问接下来怎么做：需要等卖家答复，还是可以直接退回商品，退到哪里？',
      en: 'Hello! I have made a return request for posting {number}, its status is “{status}” of {date}. What do I do next: wait for the seller’s answer, or can I hand the item in, and where?',
    },
  },
  {
    id: 'buyer-support-return-missing',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'return_missing',
    text: {
      ru: 'Здравствуйте! Возврат по отправлению {number} сдан, фото чека прикладываю. Статус возврата — «{status}» от {date}, дальше он не движется. Прошу найти его и сообщить, что будет с заявкой.',
      zh: '您好！货件 {number} 的退货我已交寄，凭证照片附上。退货状态为“{status}”（{date}），之后没有进展。请帮忙查找退件，并告知我的申请会如何处理。',
      en: 'Hello! I have handed in the return of posting {number}, a photo of the receipt is attached. The status of the return is “{status}” of {date} and does not change. Please find it and tell me what happens with my request.',
    },
  },
  {
    id: 'buyer-support-compensation-missing',
    by: 'buyer',
    to: 'ozon_support',
    issue: 'compensation_missing',
    text: {
      ru: 'Здравствуйте! По отправлению {number} одобрен возврат денег, но я их пока не вижу. В разделе возвратов статус «{status}» от {date}. Проверьте, пожалуйста, отправлена ли выплата, и подскажите, когда и каким способом она поступит.',
      zh: '您好！货件 {number} 的退款已通过，但我还没有看到款项。退货页面显示“{status}”（{date}）。请核查退款是否已发出，以及大概什么时候、以什么方式到账。',
      en: 'Hello! A refund for posting {number} has been approved, but I do not see it yet. The returns page shows “{status}” of {date}. Please check whether the payment has been sent, and tell me when and in what way it will come.',
    },
  },
];
