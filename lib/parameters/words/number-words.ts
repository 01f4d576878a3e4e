/** Words that multiply the number before them. */
export const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
  ["億", 1e8],
  ["万", 1e4],
  ["萬", 1e4],
  ["千", 1e3],
  ["백만", 1e6],
  ["천만", 1e7],
  ["억", 1e8],
  ["만", 1e4],
  ["천", 1e3],
  ["ล้าน", 1e6],
  ["แสน", 1e5],
  ["หมื่น", 1e4],
  ["พัน", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["vạn", 1e4],
  ["juta", 1e6],
  ["ribu", 1e3],
  ["miliar", 1e9],
  ["million", 1e6],
  ["billion", 1e9],
  ["thousand", 1e3],
  ["ລ້ານ", 1e6],
  ["ພັນ", 1e3],
  ["លាន", 1e6],
  ["ពាន់", 1e3],
  ["သန်း", 1e6],
  ["libo", 1e3],
  ["milyon", 1e6],
];

/** Words that are a number by themselves, a number a line. Longer ones are looked for first. */
export const COUNT_WORDS = `
1 | one, single, mono, một, đơn, tunggal, satu, หนึ่ง, เดี่ยว, เดียว, シングル, 싱글, 단일, isa, ຫນຶ່ງ, មួយ
2 | two, dual, double, twin, hai, đôi, kép, dua, ganda, dwi, สอง, คู่, デュアル, ダブル, ツイン, 듀얼, 더블, dalawa, ສອງ, ពីរ
3 | three, triple, tri, ba, tiga, สาม, トリプル, 트리플, tatlo, ສາມ, បី
4 | four, quad, bốn, tứ, empat, สี่, クアッド, クワッド, 쿼드, apat, ສີ່, បួន
5 | five, penta, lima, ห้า, ペンタ, 펜타, ຫ້າ, ប្រាំ
6 | six, hexa, sáu, enam, หก, ヘキサ, 헥사, anim, ຫົກ
7 | seven, bảy, tujuh, เจ็ด, pito
8 | eight, octa, octo, tám, lapan, delapan, แปด, オクタ, 옥타, walo, ແປດ
9 | nine, chín, sembilan, เก้า
10 | ten, deca, mười, sepuluh, สิบ, デカ, 데카
12 | twelve, mười hai, dua belas, สิบสอง
16 | sixteen, hexadeca
`;

/** Counters after which, and only then, a Chinese or Japanese numeral counts something. */
export const HAN_COUNTERS =
  "大核小核核路通道频頻相轴轴軸层層个個只口段级級档缸门門孔针針芯线線极極速声道面色重驱头联卡模位名人套件片张張台臺种種块条條根支枚つ本連联灯燈回コ爻股年月天日小时時間分钟分鐘秒米吨英寸";

/** Native and loaned Korean numerals before a counter. */
export const KOREAN_COUNTS: readonly (readonly [string, number])[] = [
  ["한", 1],
  ["두", 2],
  ["세", 3],
  ["네", 4],
  ["다섯", 5],
  ["여섯", 6],
  ["일곱", 7],
  ["여덟", 8],
  ["아홉", 9],
  ["열", 10],
];
