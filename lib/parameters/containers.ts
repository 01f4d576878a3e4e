const CONTAINER =
  /^ ?(?:箱|盒|袋|卷|巻|ロール|ケース|カートン|パック|セット|包|瓶|桶|托盘|パレット|缶|罐|本体|台|박스|상자|봉지|롤|팩|세트|케이스|카톤|병|캔|팔레트|(?:inner |master |export )?(?:box|carton|ctn|bag|roll|pack|pallet|case|set|bottle|can|drum|sack|reel)\b|thùng|hộp|túi|bao|cuộn|gói|kiện|bộ|chai|lon|กล่อง|ลัง|ถุง|ม้วน|แพ็ค|แพค|ชุด|ขวด|กระป๋อง|พาเลท|(?:dus|kardus|karton|kotak|kantong|gulung|bungkus|pak|palet|botol|kaleng|peti|gulungan|beg|bungkusan|tin)\b)/iu;

/** Whether the number that ends at `end` counts what others are put in: "1 box of 50" says no more than "50 per box". */
export function countsContainers(text: string, end: number): boolean {
  return CONTAINER.test(text.slice(end, end + 20));
}
