// Ids of the fake's warehouses and delivery methods. Of FBS the method has the warehouse's id, as at Ozon.
export const WAREHOUSE = { fbs: 1_020_005_000_000_001, rfbs: 1_020_005_000_000_900 };

const OZON = 'Ozon Логистика';

/** By the provider's name: each carrier of realFBS is one method. */
export const methodOf = (provider: string): number =>
  provider === OZON ? WAREHOUSE.fbs : 1_020_005_000_000_100 + sumOf(provider);

export const warehouseOf = (provider: string): number =>
  provider === OZON ? WAREHOUSE.fbs : WAREHOUSE.rfbs;

const sumOf = (text: string): number =>
  [...text].reduce((sum, char) => (sum + char.charCodeAt(0)) % 700, 0);
