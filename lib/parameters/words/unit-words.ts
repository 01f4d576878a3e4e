/**
 * Words for units, one unit a line: its name, then what it is called in the languages of the region, in signs, and by
 * the codes of UN/ECE recommendation 20 that product markup uses.
 */
export const UNIT_WORDS = `
mm | mm, 毫米, 公厘, ミリメートル, ミリ, 밀리미터, 밀리, มิลลิเมตร, มม., มม, milimet, milimét, mi-li-mét, milimeter, millimetre, millimetres, millimeter, millimeters, มิลลิเมตร, ມິນລິແມັດ, មីលីម៉ែត្រ, မီလီမီတာ, மிமீ, MMT
cm | cm, 厘米, 公分, センチメートル, センチ, 센티미터, 센치, เซนติเมตร, ซม., ซม, xentimet, xentimét, centimet, centimét, sentimeter, centimetre, centimetres, centimeter, centimeters, ຊັງຕີແມັດ, សង់ទីម៉ែត្រ, စင်တီမီတာ, செமீ, CMT
dm | dm, 分米
m | m, 米, 公尺, メートル, 미터, เมตร, ม., mét, met, meter, metre, metres, meters, ແມັດ, ម៉ែត្រ, မီတာ, மீட்டர், MTR
km | km, 公里, 千米, キロメートル, 킬로미터, กิโลเมตร, กม., กม, kilomet, ki-lô-mét, kilômét, kilometer, kilometre, kilometres, kilometers, KTM
um | um, μm, µm, 微米, マイクロメートル, ミクロン, 마이크로미터, 미크론, ไมครอน, ไมโครเมตร, micron, microns, micromet, mikron, mikrometer, micrometer, micrometre
nm | nm, 纳米, ナノメートル, 나노미터, นาโนเมตร, nanomet, nanometer, nanometre
in | in, in., ", inch, inches, 英寸, 英吋, 吋, インチ, 인치, นิ้ว, inci, inchi, ນິ້ວ, အင်္ဂါ, INH
ft | ft, ', feet, foot, 英尺, 呎, フィート, 피트, ฟุต, kaki, bộ Anh, FOT
mile | mile, miles, 英里, マイル, 마일, ไมล์, dặm
mph | mph, MPH, miles per hour, 英里/小时
kmh | kph, กม./ชม., km/giờ, km/jam
yd | yd, yard, yards, 码, ヤード, 야드, หลา, ela
kg | kg, 千克, 公斤, キログラム, キロ, 킬로그램, กิโลกรัม, กก., กก, กิโล, kilôgam, kilogam, ki-lô-gam, kilogram, kilograms, kilo, ກິໂລກຣາມ, ກິໂລ, គីឡូក្រាម, ကီလိုဂရမ်, கிலோ, kgs, KGM
g | g, 克, 公克, グラム, 그램, กรัม, ก., gam, gr, grm, gram, grams, ກຣາມ, ក្រាម, ဂရမ်, கிராம், GRM
mg | mg, 毫克, ミリグラム, 밀리그램, มิลลิกรัม, มก., miligam, miligram, milligram, milligrams, MGM
ug | ug, μg, µg, 微克, マイクログラム, microgram
t | t, 吨, 公吨, トン, 톤, ตัน, tấn, ton, tonne, tonnes, tons, ໂຕນ, តោន, TNE
lb | lb, lbs, lb., lbs., pound, pounds, 磅, ポンド, 파운드, ปอนด์, pao, paun, pon, LBR
oz | oz, oz., ounce, ounces, 盎司, オンス, 온스, ออนซ์, auns, ONZ
jin | 斤, 市斤
ons | ons, lạng
quintal | tạ, kuintal
s | s, sec, sec., secs, second, seconds, 秒, 秒钟, 초, วินาที, giây, detik, saat, SEC
ms | ms, msec, 毫秒, ミリ秒, 밀리초, มิลลิวินาที, mili giây, mili-giây, milidetik, milisaat, millisecond, milliseconds
us | us, μs, µs, 微秒, マイクロ秒, microsecond, microseconds
min | min, min., mins, minute, minutes, 分钟, 分鐘, 分間, 分, 분, นาที, phút, menit, minit, ນາທີ, នាទី, မိနစ်, MIN
h | h, hr, hr., hrs, hour, hours, 小时, 小時, 時間, 时, 時, 시간, ชั่วโมง, ชม., ชม, giờ, tiếng, jam, ຊົ່ວໂມງ, ម៉ោង, နာရီ, HUR
day | day, days, 天, 日間, 日, 일, วัน, ngày, hari, ມື້, ថ្ងៃ, ရက်, DAY
workday | working days, working day, business days, business day, workdays, 工作日, 个工作日, 個工作日, 营业日, 営業日, 영업일, 근무일, 평일, ngày làm việc, วันทำการ, วันทำงาน, hari kerja, hari bekerja
week | week, weeks, 周, 週間, 週, 星期, 주, 주일, สัปดาห์, tuần, minggu, pekan, WEE
month | month, months, mo, 个月, 個月, 月, か月間, か月, ヶ月, ケ月, カ月, ヵ月, 箇月, 개월, 달, เดือน, tháng, bulan, ເດືອນ, ខែ, လ, MON
year | year, years, yr, yrs, yr., 年, 年間, 년, 년간, ปี, năm, tahun, thn, ປີ, ឆ្នាំ, နှစ်, ANN
A | A, amp, amps, ampere, amperes, 安, 安培, アンペア, 암페어, แอมป์, แอมแปร์, ampe, am-pe, AMP
mA | mA, 毫安, ミリアンペア, 밀리암페어, มิลลิแอมป์, มิลลิแอมแปร์, miliampe, mili-ampe, miliampere, milliampere, milliamps, 4K
uA | uA, μA, µA, 微安, マイクロアンペア
kA | kA, 千安
V | V, Vdc, Vac, VDC, VAC, V DC, V AC, volt, volts, 伏, 伏特, ボルト, 볼트, โวลต์, โวลท์, vôn, VLT
mV | mV, 毫伏, ミリボルト, 밀리볼트, มิลลิโวลต์, milivolt, millivolt, millivolts
kV | kV, 千伏, キロボルト, 킬로볼트, กิโลโวลต์, kilovolt, kilovolts
W | W, watt, watts, 瓦, 瓦特, ワット, 와트, วัตต์, oát, WTT
mW | mW, 毫瓦, ミリワット, 밀리와트, มิลลิวัตต์, miliwatt, milliwatt
kW | kW, 千瓦, キロワット, 킬로와트, กิโลวัตต์, kilowatt, kilowatts, kilôoát, ki-lô-oát, KWT
MW | MW, 兆瓦, メガワット, 메가와트, เมกะวัตต์, megawatt
hp | hp, HP, horsepower, 马力, 馬力, 마력, แรงม้า, mã lực, tenaga kuda, daya kuda, kuasa kuda
PS | PS
btuh | BTU/h, BTU/hr, Btu/h, btu/h, BTU
kcalh | kcal/h
cfm | CFM, cfm
gpm | GPM, gpm
lpm | LPM, lpm, SLPM
gsm | gsm, GSM
VA | VA, 伏安, volt-ampere, volt-amperes
kVA | kVA, 千伏安
Ah | Ah, 安时, 安時, 安培小时, アンペア時, 암페어시, แอมป์ชั่วโมง, ampe giờ, ampere jam
mAh | mAh, 毫安时, 毫安時, 毫安小时, ミリアンペア時, 밀리암페어시, มิลลิแอมป์ชั่วโมง, มิลลิแอมแปร์ชั่วโมง, miliampe giờ
Wh | Wh, 瓦时, 瓦時, ワット時, 와트시, วัตต์ชั่วโมง, watt-hour, watt-hours, watt jam
kWh | kWh, 千瓦时, 千瓦時, 度电, キロワット時, 킬로와트시, กิโลวัตต์ชั่วโมง, ki-lô-oát giờ, KWH
J | J, 焦耳, 焦, ジュール, 줄, จูล, joule, joules, jun
kJ | kJ, 千焦, キロジュール, kilojoule, kilojoules
kcal | kcal, 千卡, 大卡, キロカロリー, 킬로칼로리, กิโลแคลอรี, kilokalori
Hz | Hz, 赫兹, 赫, ヘルツ, 헤르츠, เฮิรตซ์, เฮิร์ต, héc, hertz, HTZ
kHz | kHz, 千赫兹, 千赫, キロヘルツ, 킬로헤르츠, กิโลเฮิรตซ์, kilohertz, KHZ
MHz | MHz, 兆赫兹, 兆赫, メガヘルツ, 메가헤르츠, เมกะเฮิรตซ์, megahertz, MHZ
GHz | GHz, 吉赫兹, 吉赫, 千兆赫, ギガヘルツ, 기가헤르츠, กิกะเฮิรตซ์, gigahertz, A86
degC | °C, ° C, º C, ºC, ℃, C, oC, deg C, degC, 摄氏度, 攝氏度, 度C, 도C, องศาเซลเซียส, องศา C, °ซ, độ C, độC, derajat Celsius, derajat C, darjah Celsius, darjah C, degrees Celsius, degree Celsius, degrees C, celsius, Celsius, ອົງສາເຊ, អង្សាសេ, CEL
degF | °F, ° F, º F, ºF, ℉, F, oF, deg F, degF, 华氏度, 華氏度, องศาฟาเรนไฮต์, độ F, derajat Fahrenheit, darjah Fahrenheit, degrees Fahrenheit, degrees F, fahrenheit, Fahrenheit, FAH
K | K, kelvin, kelvins, 开尔文, 开, ケルビン, 켈빈, เคลวิน, KEL
deg | °, º, 度, 도, องศา, độ, derajat, darjah, degree, degrees, deg, ອົງສາ, អង្សា, DD
rad | rad, radian, radians, 弧度
Pa | Pa, 帕, 帕斯卡, パスカル, 파스칼, ปาสกาล, pascal, PAL
hPa | hPa, 百帕
kPa | kPa, 千帕, キロパスカル, 킬로파스칼, กิโลปาสกาล, kilopascal, KPA
MPa | MPa, 兆帕, メガパスカル, 메가파스칼, เมกะปาสกาล, megapascal, MPA
GPa | GPa, 吉帕
bar | bar, bars, 巴, バール, 바, บาร์, BAR
mbar | mbar, 毫巴
psi | psi, PSI, 磅/平方英寸, ปอนด์ต่อตารางนิ้ว
atm | atm, 大气压, 標準気圧, 気圧
kgfcm2 | kgf/cm2, kg/cm2, 公斤/平方厘米, กก./ตร.ซม.
Nmm2 | N/mm2
Nm2 | N/m2
mmHg | mmHg, 毫米汞柱
N | N, 牛顿, 牛頓, 牛, ニュートン, 뉴턴, นิวตัน, niutơn, newton, newtons, NEW
kN | kN, 千牛, キロニュートン, 킬로뉴턴, กิโลนิวตัน, kilonewton
Nm | Nm, N m, N･m, 牛米, 牛·米, 牛顿米, 牛顿·米, ニュートンメートル, 뉴턴미터, 뉴턴 미터, นิวตันเมตร, นิวตัน-เมตร, niutơn mét, newton meter, newton metre, newton-metre, newton-meter
Ncm | Ncm, N cm
kNm | kNm, kN m
mNm | mNm, mN m
ftlb | ft-lb, ft·lb, ft.lb, lb-ft, lbf·ft, lbf-ft, ft-lbs, lb·ft
inlb | in-lb, in·lb, lb-in, lbf·in, lbf-in, in-lbs, lb·in
kgf | kgf, 公斤力, 千克力, 重量キログラム
lbf | lbf, pound-force
L | L, l, 升, 公升, リットル, 리터, ลิตร, lít, lit, liter, litre, liters, litres, ltr, ລິດ, លីត្រ, လီတာ, லிட்டர், LTR
mL | mL, ml, 毫升, ミリリットル, 밀리리터, มิลลิลิตร, มล., มล, mililít, mililit, mililiter, milliliter, millilitre, milliliters, millilitres, cc, MLT
gal | gal, gallon, gallons, 加仑, ガロン, 갤런, แกลลอน
m3 | m3, m^3, 立方米, 立米, 方, 立方メートル, 세제곱미터, 입방미터, ลูกบาศก์เมตร, ลบ.ม., mét khối, meter kubik, meter padu, cubic metre, cubic metres, cubic meter, cubic meters, MTQ
cm3 | cm3, cm^3, 立方厘米, 立方センチメートル, ลูกบาศก์เซนติเมตร, centimet khối, cubic centimetres, cubic centimeters, CMQ
m2 | m2, m^2, 平方米, 平米, 平方メートル, 제곱미터, 평방미터, ตารางเมตร, ตร.ม., mét vuông, meter persegi, square metre, square metres, square meter, square meters, sqm, sq m, MTK
pyeong | 평, 坪
cm2 | cm2, cm^2, 平方厘米, 平方センチメートル, 제곱센티미터, ตารางเซนติเมตร, centimet vuông, sentimeter persegi, square centimetres, square centimeters
mm2 | mm2, mm^2, 平方毫米, 平方ミリメートル, 제곱밀리미터, ตารางมิลลิเมตร, milimet vuông, milimeter persegi, square millimetres, square millimeters
in2 | in2, sq in, square inch, 平方英寸
ft2 | ft2, sq ft, sqft, square feet, 平方英尺
bit | bit, bits, Bit, 位, 比特, 位元, ビット, 비트, บิต
kbit | kbit, Kbit, kb
Mbit | Mbit, Mb, 兆比特
Gbit | Gbit, Gb, 千兆比特
B | byte, bytes, Byte, 字节, バイト, 바이트, ไบต์
KB | KB, kB, KByte, 千字节, キロバイト, 킬로바이트
MB | MB, MByte, 兆字节, メガバイト, 메가바이트, เมกะไบต์, megabyte, megabytes
GB | GB, GByte, 吉字节, 千兆字节, ギガバイト, 기가바이트, กิกะไบต์, gigabyte, gigabytes
TB | TB, TByte, 太字节, テラバイト, 테라바이트, เทราไบต์, terabyte, terabytes
KiB | KiB
MiB | MiB
GiB | GiB
TiB | TiB
bps | bps, bit/s
kbps | kbps, Kbps, kb/s, kbit/s
Mbps | Mbps, Mb/s, Mbit/s
Gbps | Gbps, Gb/s, Gbit/s
percent | %, パーセント, 퍼센트, 프로, เปอร์เซ็นต์, phần trăm, persen, peratus, percent, per cent, P1
ppm | ppm, PPM
dB | dB, dB(A), dBA, 分贝, デシベル, 데시벨, เดซิเบล, đề-xi-ben, decibel, decibels, desibel
dBi | dBi
dBm | dBm
ohm | Ω, Ohm, ohm, ohms, 欧姆, 欧, オーム, 옴, โอห์ม, ôm, OHM
kohm | kΩ, KΩ, kohm, 千欧, 千欧姆, キロオーム
Mohm | MΩ, Mohm, 兆欧, 兆欧姆, メガオーム, 메가옴, เมกะโอห์ม
uF | uF, μF, µF, 微法, マイクロファラッド
nF | nF
pF | pF, 皮法
mF | mF
H | 亨利, henry
mH | mH, 毫亨
lm | lm, lumen, lumens, 流明, ルーメン, 루멘, ลูเมน
lx | lx, lux, 勒克斯, ルクス, 럭스, ลักซ์
cd | cd, candela, 坎德拉, カンデラ, 칸델라, แคนเดลา
nit | nit, nits, cd/m2, 尼特, ニト
rpm | rpm, RPM, r/min, rev/min, min-1, 转/分钟, 转/分, 轉/分, 转每分, 回転/分, rpm., 회전/분, รอบต่อนาที, รอบ/นาที, vòng/phút, vòng mỗi phút, vòng trên phút, v/p, v/ph, vg/ph, vòng/ph, vòng/p, 회/분, putaran/menit, putaran per menit, pusingan seminit, pusingan per minit, pusingan/minit, revolutions per minute
turn | 转, 回転, 회전, vòng quay
knot | kn, knot, knots, 节
pixel | px, pixel, pixels, 像素, 画素, ピクセル, 화소, 픽셀, พิกเซล, điểm ảnh, piksel
Mpixel | MP, Mpx, megapixel, megapixels, メガピクセル, 메가픽셀, เมกะพิกเซล, ล้านพิกเซล, megapiksel, chấm
fps | fps, FPS, 帧/秒, 帧每秒, フレーム/秒, 프레임/초, เฟรมต่อวินาที, khung hình/giây, khung hình/s, bingkai/saat
`;
