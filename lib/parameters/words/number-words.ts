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
  ["dozen", 12],
  ["โหล", 12],
  ["lusin", 12],
  ["ダース", 12],
  ["다스", 12],
];

/**
 * Number words, a number a line. Up to nine they are digits, from ten on they multiply what goes before them, if it is
 * smaller: hai mươi bốn, dua puluh empat, ยี่สิบสี่. What begins with `=` stands by itself.
 */
export const NUMBER_WORDS = `
0.5 | =half, =half a, =half an, =半, =ครึ่ง, =nửa, =setengah, =반
1 | one, single, mono, một, mốt, đơn, tunggal, satu, หนึ่ง, เอ็ด, เดี่ยว, เดียว, シングル, 싱글, 단일, isa, ຫນຶ່ງ, មួយ, =se
2 | two, dual, double, twin, hai, đôi, kép, dua, ganda, dwi, สอง, ยี่, คู่, デュアル, ダブル, ツイン, 듀얼, 더블, dalawa, ສອງ, ពីរ
3 | three, triple, tri, ba, tiga, สาม, トリプル, 트리플, tatlo, ສາມ, បី
4 | four, quad, bốn, tư, tứ, empat, สี่, クアッド, クワッド, 쿼드, apat, ສີ່, បួន
5 | five, penta, lăm, lima, ห้า, ペンタ, 펜타, ຫ້າ, ប្រាំ
6 | six, hexa, sáu, enam, หก, ヘキサ, 헥사, anim, ຫົກ
7 | seven, bảy, tujuh, เจ็ด, pito
8 | eight, octa, octo, tám, lapan, delapan, แปด, オクタ, 옥타, walo, ແປດ
9 | nine, chín, sembilan, เก้า
10 | mười, mươi, puluh, สิบ, =ten, =deca, =sepuluh, =デカ, =데카
11 | =eleven, =sebelas
12 | =twelve, =dozen, =ダース, =다스, =โหล, =lusin, =selusin, =dosen, =dua belas, =打
15 | =fifteen
16 | =sixteen, =hexadeca
18 | =eighteen
20 | =twenty
30 | =thirty
36 | =thirty-six
24 | =twenty-four
40 | =forty
50 | =fifty
60 | =sixty
80 | =eighty
100 | trăm, ratus, ร้อย, hundred, =seratus
1000 | nghìn, ngàn, ribu, พัน, thousand, =seribu
`;

/** Counters after which, and only then, a Chinese or Japanese numeral counts something. */
export const HAN_COUNTERS =
  "大核小核核路通道频頻相轴轴軸层層个個只口段级級档缸门門孔针針芯线線极極速声道面色重驱头联卡模位名人套件片张張台臺种種块条條根支枚つ本連联灯燈回コ爻股年月天日小时時間分钟分鐘秒米吨英寸克公瓦伏升厘毫千度代期轮档倍";

/** Korean numerals before a counter: native ones, and those of Chinese origin. */
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
  ["일", 1],
  ["이", 2],
  ["삼", 3],
  ["사", 4],
  ["오", 5],
  ["육", 6],
  ["칠", 7],
  ["팔", 8],
  ["구", 9],
  ["십", 10],
];
