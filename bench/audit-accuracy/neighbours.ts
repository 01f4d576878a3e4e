/** Rows that stand around a labelled pair and say the same in both languages: what they are called, by language. */
const NAMES: Record<string, readonly string[]> = {
  en: [
    "Input voltage",
    "Working pressure",
    "Relative humidity",
    "Service life",
    "Part number",
    "Luminous flux",
  ],
  zh: ["输入电压", "工作压力", "相对湿度", "使用寿命", "货号", "光通量"],
  ja: ["入力電圧", "使用圧力", "相対湿度", "寿命", "品番", "光束"],
  ko: ["입력 전압", "사용 압력", "상대 습도", "수명", "품번", "광속"],
  vi: ["Điện áp đầu vào", "Áp suất làm việc", "Độ ẩm tương đối", "Tuổi thọ", "Mã sản phẩm", "Quang thông"],
  th: ["แรงดันไฟฟ้าขาเข้า", "ความดันใช้งาน", "ความชื้นสัมพัทธ์", "อายุการใช้งาน", "รหัสสินค้า", "ฟลักซ์ส่องสว่าง"],
  id: ["Tegangan input", "Tekanan kerja", "Kelembapan relatif", "Masa pakai", "Kode produk", "Fluks cahaya"],
  ms: [
    "Voltan masukan",
    "Tekanan kerja",
    "Kelembapan relatif",
    "Jangka hayat",
    "Kod produk",
    "Fluks bercahaya",
  ],
};
const VALUES = ["36 V", "7 bar", "85 %", "9000 h", "QX-7731", "640 lm"];

export interface Row {
  name: string;
  value: string;
}

const LEAST = 3;
const SIZES = 3;

/** Between three and five neighbours in the given language, others for each `turn`. */
export function neighboursOf(language: string, turn: number): Row[] {
  const names = NAMES[language] ?? [];
  return Array.from({ length: LEAST + (turn % SIZES) }, (_, at) => {
    const place = (turn + at) % VALUES.length;
    return { name: names[place] ?? `${language} ${place}`, value: VALUES[place] ?? "" };
  });
}
