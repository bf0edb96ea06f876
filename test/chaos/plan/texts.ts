import type { Platform } from '../../../src/domain/mention.ts';
import { between, pick, type Random } from './chance.ts';

export interface Written {
  text: string;
  lang: string;
}

/** Half of those who complain on X call us by our name there; the others only speak of us. */
const TAGGED_ON_X = 0.5;
const CITIES = [
  'Lisbon',
  'Harbor City',
  'Oslo',
  'Turin',
  'Montreal',
  'Taipei',
  'Porto',
  'Leeds',
  'Bergen',
  'Nagoya',
];
const THINGS = [
  'suitcase',
  'stroller',
  'cello',
  'bag',
  'wheelchair',
  'backpack',
  'box of medicine',
  'ski bag',
];

type Maker = (brand: string, random: Random) => string;

const ENGLISH: readonly Maker[] = [
  (brand, r) =>
    `${brand} lost my ${pick(THINGS, r)} in ${pick(CITIES, r)} and nobody answers the phone. Terrible service`,
  (brand, r) =>
    `${between(3, 11, r)} hours late out of ${pick(CITIES, r)} and not one word from ${brand}. This is awful`,
  (brand, r) =>
    `Still waiting for my refund of $${between(80, 900, r)} from ${brand}. ${between(3, 9, r)} weeks! Ridiculous`,
  (brand, r) =>
    `${brand} cancelled my flight to ${pick(CITIES, r)} the night before. Nobody helps, I am furious`,
  (brand, r) =>
    `The ${brand} app crashed again at check-in in ${pick(CITIES, r)}. Useless, I missed my flight`,
  (brand, r) =>
    `Rude crew, broken seat, cold food. ${brand} to ${pick(CITIES, r)} was the worst flight of my life`,
  (brand, r) =>
    `${brand} charged me twice for one seat, $${between(90, 700, r)} gone. Fix this, it is a disgrace`,
  (brand, r) =>
    `My ${pick(THINGS, r)} came back broken from ${pick(CITIES, r)} and ${brand} refuses to pay. Shameful`,
  (brand, r) =>
    `Stuck in ${pick(CITIES, r)} overnight because of ${brand}, no hotel, no food, no answer. Never again`,
  (brand, r) =>
    `${brand} gave my seat away in ${pick(CITIES, r)} and the agent laughed. I am so angry and disappointed`,
];
const OTHERS: readonly { lang: string; say: (r: Random) => string }[] = [
  { lang: 'zh-Hant', say: (r) => `北風航空又誤點${between(2, 9, r)}小時，完全沒有人說明，服務真的很差` },
  {
    lang: 'zh-Hans',
    say: (r) => `北风航空把我的行李弄丢了，打了${between(3, 20, r)}次电话都没人管，太差劲了`,
  },
  {
    lang: 'ru',
    say: (r) => `Нортвинд потерял мой багаж, жду ответа уже ${between(3, 15, r)} дней, ужасное обслуживание`,
  },
];
const HARMLESS: readonly Maker[] = [
  (brand, r) => `Lovely sunrise over ${pick(CITIES, r)} from my ${brand} window seat, thank you crew`,
  (brand, r) => `Does anybody know whether ${brand} flies to ${pick(CITIES, r)} in spring?`,
  (brand, r) => `${brand} opens a new route to ${pick(CITIES, r)} next year, says the paper`,
];

/** A complaint about the brand; `n` makes it unlike every other one. */
export function complaintText(n: number, platform: Platform, random: Random): Written {
  if (random() < 0.08) {
    const { lang, say } = pick(OTHERS, random);
    return { text: `${say(random)} (NW${n})`, lang };
  }
  const brand = platform === 'x' && random() < TAGGED_ON_X ? '@NorthwindAir' : 'Northwind Air';
  return { text: `${pick(ENGLISH, random)(brand, random)} (NW${n})`, lang: 'en' };
}

/** Something about the brand that is no complaint. */
export function otherText(n: number, random: Random): Written {
  return { text: `${pick(HARMLESS, random)('Northwind Air', random)} (NW${n})`, lang: 'en' };
}
