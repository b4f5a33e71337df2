import { describe, expect, test } from 'vitest';
import {
  cityOnly,
  TEXT_CHARS_MAX,
  withoutPersonalData,
  withoutPersonalDataInLines,
} from '../../functions/carriers/privacy.ts';

describe('the free text of a carrier', () => {
  test.each([
    ['Звонить +7 (916) 123-45-67 до 18:00', '916'],
    ['Звонить 8 916 123 45 67', '916'],
    ['тел. 89161234567', '8916'],
    ['请联系 13812345678', '13812345678'],
    ['mail ivan.petrov@example.com', 'petrov'],
    ['Вручено: Иванову Ивану', 'Иванов'],
    ['Получил Сидоров А.В.', 'Сидоров'],
    ['А. В. Сидоров расписался', 'Сидоров'],
    ['Отдано Петрова Мария Сергеевна', 'Петрова'],
    ['ИВАНОВ И Н', 'ИВАНОВ'],
    ['Signed by: JOHN SMITH', 'SMITH'],
    ['签收人：张三', '张三'],
    ['ул. Ленина, д. 5, кв. 12', 'Ленина'],
    ['г Москва, Каширское ш, д.24, строение 7', 'Каширское'],
    ['12 Baker Street, London', 'Baker'],
    ['retail outlet Valentinskamp 88 20355 Hamburg', 'Valentinskamp'],
    ['北京市朝阳区建国路88号', '建国路'],
    ['https://tracking.example/x?phone=1', 'https'],
    ['Передано: Зябликова Агафья', 'Зябликова'],
    ['ЗЯБЛИКОВА АГАФЬЯ ТИХОНОВНА', 'АГАФЬЯ'],
    ['Тел. 921-555-48-19', '48-19'],
    ['Дозвон: 9215554819', '921'],
    ['Код получения 4821', '4821'],
    ['Delivered to ul. Lenina 5', 'Lenina'],
    ['Оплатите пошлину на ozon-poshlina.ru/pay?id=7', 'poshlina'],
    ['Оплата на озон-пошлина.рф', 'пошлина'],
    ['已签收，由欧阳若兰代收', '欧阳'],
  ])('the carrier text %j is passed on without %j', (text, gone) => {
    expect(withoutPersonalData(text)).not.toContain(gone);
  });

  test.each([
    'Принято к доставке',
    'Departed Shipping Partner Facility, USPS Awaiting Item',
    'Прибыло в сортировочный центр',
    '已离开深圳处理中心',
    'Hub 12, container 7',
    'Прибыло в сортировочный центр, Нижний Новгород',
    'Передано в Почта России',
    'Заказ 1106321645 принят, 3 места, вес 12,4 кг',
    'Код ошибки v2_entity_not_found',
    'HANDED OVER TO RUSSIAN POST, VLADIVOSTOK',
    '由燕文物流派送',
  ])('the harmless carrier text %j passes the privacy filter unchanged', (text) => {
    expect(withoutPersonalData(text)).toBe(text);
  });
});

test('an overlong carrier text or place is cut to its maximum length', () => {
  for (const endless of ['а', '路', '1', 'a@', 'a.', 'Иван ', '+7 ', '签收人', '…']) {
    const text = endless.repeat(100_000);
    expect(withoutPersonalData(text).length, endless).toBeLessThanOrEqual(TEXT_CHARS_MAX);
    expect(cityOnly(text).length, endless).toBeLessThanOrEqual(60);
  }
  const late = `${'принято '.repeat(TEXT_CHARS_MAX / 8)}Зябликова Агафья`;
  expect(withoutPersonalData(late)).toBe('принято '.repeat(TEXT_CHARS_MAX / 8).trim());
});

describe('text written by a person', () => {
  test('a person’s text without personal data keeps its lines and punctuation', () => {
    const text = '箱子破了，里面的杯子碎了！\n怎么办？：请帮忙；谢谢～';
    expect(withoutPersonalDataInLines(text)).toBe(text);
  });

  test.each([
    ['打给我：１３８１２３４５６７８，谢谢', '…，谢谢'],
    ['签收人：张三；不是我', '…；不是我'],
    ['Звоните 8（916）123-45-67！', 'Звоните …！'],
    ['ivan＠example．com', '…'],
  ])('personal data in %j is removed despite full-width characters', (text, rest) => {
    expect(withoutPersonalDataInLines(text)).toContain(rest);
    expect(withoutPersonalDataInLines(text)).not.toMatch(/\d{3}|１|张三|ivan/);
  });
});

describe('a place', () => {
  test.each([
    ['Москва (115478, Москва г, Каширское ш, д.24, строение 7)', 'Москва'],
    ['Норильск Почтамт', 'Норильск Почтамт'],
    ['630099, Новосибирск', 'Новосибирск'],
    ['SHENZHEN', 'SHENZHEN'],
    ['Казань, ул. Баумана, 5', 'Казань'],
  ])('the place %j is kept as %j', (place, kept) => {
    expect(cityOnly(place)).toBe(kept);
  });
});
