/**
 * Words of values, a meaning a line: what it is a kind of, its name, then its words in the languages of the region. A
 * word of two lines may mean either. Only words of one kind are held against one another.
 */
export const CONCEPT_WORDS = `
colour | black | black, 黑色, 黑, 黒, ブラック, 검정, 검정색, 검은색, 블랙, 흑색, đen, ดำ, สีดำ, hitam, itim
colour | white | white, 白色, 白, ホワイト, 흰색, 백색, 화이트, 하얀색, trắng, ขาว, สีขาว, putih, puti
colour | red | red, 红色, 红, 赤, 赤色, 紅, レッド, 빨간색, 빨강, 레드, 적색, đỏ, แดง, สีแดง, merah, pula
colour | blue | blue, navy, navy blue, light blue, 蓝色, 蓝, 青, 青色, 紺, ブルー, ネイビー, 파란색, 파랑, 블루, 청색, 남색, xanh dương, xanh lam, xanh da trời, xanh nước biển, xanh, น้ำเงิน, ฟ้า, สีน้ำเงิน, biru, asul
colour | green | green, 绿色, 绿, 緑, 緑色, グリーン, 녹색, 초록색, 초록, 그린, xanh lá, xanh lá cây, xanh lục, xanh, เขียว, hijau, berde
colour | yellow | yellow, 黄色, 黄, イエロー, 노란색, 노랑, 황색, vàng, เหลือง, kuning, dilaw
colour | gold | gold, golden, 金色, 金, ゴールド, 금색, 골드, vàng, vàng kim, ทอง, สีทอง, emas, keemasan
colour | silver | silver, silvery, 银色, 银, 銀色, 銀, シルバー, 은색, 실버, bạc, màu bạc, เงิน, สีเงิน, perak
colour | grey | grey, gray, 灰色, 灰, グレー, グレイ, 회색, 그레이, xám, เทา, สีเทา, abu-abu, kelabu, abu
colour | orange | orange, 橙色, 橙, 橘色, 橙, オレンジ, 주황색, 오렌지, cam, màu cam, ส้ม, สีส้ม, oranye, jingga, oren
colour | brown | brown, 棕色, 褐色, 咖啡色, 茶色, ブラウン, 갈색, 브라운, nâu, น้ำตาล, coklat, cokelat, perang
colour | pink | pink, 粉色, 粉, 粉红色, 粉红, ピンク, 분홍색, 핑크, hồng, ชมพู, merah muda, merah jambu, pink
colour | purple | purple, violet, 紫色, 紫, パープル, 보라색, 퍼플, tím, ม่วง, ungu
colour | transparent | transparent, clear, 透明, 투명, クリア, trong suốt, โปร่งใส, ใส, transparan, bening, jernih, lutsinar
material | stainless steel | stainless steel, stainless, 不锈钢, 不鏽鋼, 不銹鋼, ステンレス鋼, ステンレス, ステンレススチール, 스테인리스강, 스테인리스 스틸, 스테인리스, 스텐, thép không gỉ, inox, สแตนเลส, สเตนเลส, เหล็กกล้าไร้สนิม, baja tahan karat, stainless steel, keluli tahan karat
material | carbon steel | carbon steel, 碳钢, 炭素鋼, 탄소강, thép carbon, thép cacbon, เหล็กกล้าคาร์บอน, เหล็กคาร์บอน, baja karbon, keluli karbon
material | galvanized steel | galvanized steel, galvanised steel, galvanized, galvanised, 镀锌钢, 镀锌钢板, 镀锌, 亜鉛メッキ鋼板, 亜鉛メッキ鋼, 亜鉛めっき鋼, 亜鉛めっき鋼板, 아연도금강, 아연도금 강판, 아연 도금, thép mạ kẽm, mạ kẽm, เหล็กชุบสังกะสี, เหล็กอาบสังกะสี, baja galvanis, keluli tergalvani, keluli galvani, galvani
material | cast iron | cast iron, 铸铁, 鋳鉄, 주철, gang đúc, gang, เหล็กหล่อ, besi cor, besi tuang
material | alloy steel | alloy steel, 合金钢, 合金鋼, 합금강, thép hợp kim, เหล็กกล้าผสม, baja paduan, keluli aloi
material | steel | steel, 钢, 钢材, 钢制, 鋼, スチール, 강철, 스틸, 강, thép, เหล็กกล้า, baja, keluli
material | iron | iron, 铁, 鉄, 철, sắt, เหล็ก, besi
material | aluminium | aluminium, aluminum, aluminium alloy, aluminum alloy, 铝合金, 铝, 鋁合金, 鋁, アルミニウム合金, アルミ合金, アルミニウム, アルミ, 알루미늄 합금, 알루미늄합금, 알루미늄, hợp kim nhôm, nhôm, อะลูมิเนียมอัลลอย, อลูมิเนียมอัลลอยด์, อะลูมิเนียม, อลูมิเนียม, paduan aluminium, aluminium, aloi aluminium
material | copper | copper, 铜, 紫铜, 銅, 구리, 동, đồng, ทองแดง, tembaga, kuprum
material | brass | brass, 黄铜, 真鍮, 黄銅, 황동, đồng thau, ทองเหลือง, kuningan, loyang
material | bronze | bronze, 青铜, 青銅, ブロンズ, 청동, đồng thiếc, ทองสัมฤทธิ์, perunggu, gangsa
material | titanium | titanium, titanium alloy, 钛合金, 钛, チタン合金, チタン, 티타늄 합금, 티타늄, titan, hợp kim titan, ไทเทเนียม, titanium
material | zinc | zinc alloy, zinc, 锌合金, 锌, 亜鉛合金, 亜鉛, 아연 합금, 아연합금, hợp kim kẽm, kẽm, สังกะสีผสม, โลหะผสมสังกะสี, seng, paduan seng, aloi zink, zink
material | magnesium | magnesium alloy, magnesium, 镁合金, マグネシウム合金, マグネシウム, 마그네슘 합금, 마그네슘, hợp kim magie, แมกนีเซียมอัลลอย, แมกนีเซียม, paduan magnesium, aloi magnesium
material | plastic | plastic, plastics, 塑料, 塑胶, 塑膠, プラスチック, 플라스틱, nhựa, พลาสติก, plastik
material | rubber | rubber, 橡胶, ゴム, 고무, cao su, ยาง, karet, getah
material | silicone | silicone, 硅胶, 矽膠, シリコーン, シリコン, シリコンゴム, 실리콘, silicon, silicone, ซิลิโคน, silikon
material | glass | glass, tempered glass, 玻璃, 钢化玻璃, ガラス, 強化ガラス, 유리, 강화유리, 강화 유리, kính, kính cường lực, thủy tinh, แก้ว, กระจก, กระจกนิรภัย, kaca
material | ceramic | ceramic, ceramics, 陶瓷, セラミック, セラミックス, 세라믹, gốm, sứ, gốm sứ, เซรามิก, keramik, seramik
material | wood | wood, wooden, 木, 木材, 木质, 木製, 実木, 나무, 목재, gỗ, ไม้, kayu
material | bamboo | bamboo, 竹, 竹子, 竹製, 대나무, tre, ไม้ไผ่, bambu, buluh
material | cotton | cotton, 棉, 纯棉, 全棉, 綿, コットン, 면, 코튼, bông, cotton, ผ้าฝ้าย, ฝ้าย, katun, kapas
material | polyester | polyester, 聚酯, 聚酯纤维, 涤纶, ポリエステル, 폴리에스터, 폴리에스테르, polyester, โพลีเอสเตอร์, poliester
material | nylon | nylon, 尼龙, ナイロン, 나일론, ni lông, nilon, ไนลอน, nilon, nilai nilon
material | leather | leather, 皮革, 真皮, 革, 本革, 가죽, da, da thật, หนัง, kulit
material | paper | paper, 纸, 紙, 종이, giấy, กระดาษ, kertas
material | silk | silk, 丝绸, 真丝, 絹, シルク, 실크, lụa, ผ้าไหม, ไหม, sutra, sutera
material | wool | wool, 羊毛, ウール, 울, 양모, len, ขนสัตว์, wol, bulu biri-biri
material | linen | linen, 亚麻, 麻, リネン, 리넨, 린넨, lanh, ลินิน, linen
material | graphite | graphite, 石墨, 黒鉛, グラファイト, 흑연, than chì, กราไฟต์, grafit
material | granite | granite, 花岗岩, 御影石, 花崗岩, 화강암, đá granit, đá granite, หินแกรนิต, granit
material | marble | marble, 大理石, 대리석, đá cẩm thạch, cẩm thạch, หินอ่อน, marmer, marmar
material | acrylic | acrylic, 亚克力, 有机玻璃, アクリル, 아크릴, acrylic, mica, อะคริลิค, อะคริลิก, akrilik
material | polycarbonate | polycarbonate, 聚碳酸酯, ポリカーボネート, 폴리카보네이트, polycarbonate, polycacbonat, โพลีคาร์บอเนต, polikarbonat
material | polypropylene | polypropylene, 聚丙烯, ポリプロピレン, 폴리프로필렌, polypropylene, polypropylen, โพลีโพรพิลีน, polipropilena
material | polyethylene | polyethylene, 聚乙烯, ポリエチレン, 폴리에틸렌, polyethylene, polyetylen, โพลีเอทิลีน, polietilena
material | polyurethane | polyurethane, 聚氨酯, ポリウレタン, 폴리우레탄, polyurethane, โพลียูรีเทน, poliuretan, poliuretana
material | epoxy | epoxy, epoxy resin, 环氧树脂, エポキシ樹脂, エポキシ, 에폭시, 에폭시 수지, epoxy, nhựa epoxy, อีพ็อกซี่, epoksi
material | carbon fibre | carbon fiber, carbon fibre, 碳纤维, 炭素繊維, カーボンファイバー, カーボン, 탄소섬유, 탄소 섬유, sợi carbon, sợi cacbon, คาร์บอนไฟเบอร์, serat karbon, gentian karbon
material | fibreglass | fiberglass, fibreglass, glass fiber, glass fibre, 玻璃纤维, 玻璃钢, ガラス繊維, グラスファイバー, 유리섬유, 유리 섬유, sợi thủy tinh, ไฟเบอร์กลาส, ใยแก้ว, serat kaca, gentian kaca
country | china | china, chinese, 中国, 中國, 중국, trung quốc, จีน, cina, tiongkok
country | japan | japan, japanese, 日本, 일본, nhật bản, nhật, ญี่ปุ่น, jepang, jepun
country | korea | korea, south korea, korean, 韩国, 韓国, 한국, 대한민국, hàn quốc, เกาหลี, เกาหลีใต้, korea selatan
country | vietnam | vietnam, viet nam, vietnamese, 越南, ベトナム, 베트남, việt nam, เวียดนาม
country | thailand | thailand, thai, 泰国, タイ国, タイ製, 태국, thái lan, ประเทศไทย, ไทย
country | indonesia | indonesia, 印度尼西亚, 印尼, インドネシア, 인도네시아, อินโดนีเซีย
country | malaysia | malaysia, 马来西亚, マレーシア, 말레이시아, มาเลเซีย
country | singapore | singapore, 新加坡, シンガポール, 싱가포르, สิงคโปร์, singapura
country | philippines | philippines, 菲律宾, フィリピン, 필리핀, ฟิลิปปินส์, filipina
country | taiwan | taiwan, 台湾, 臺灣, 대만, đài loan, ไต้หวัน
country | germany | germany, german, 德国, ドイツ, 독일, đức, เยอรมนี, เยอรมัน, jerman
country | usa | usa, united states, american, 美国, アメリカ, 米国, 미국, hoa kỳ, mỹ, สหรัฐอเมริกา, อเมริกา, amerika serikat, amerika syarikat
country | india | india, 印度, インド, 인도, ấn độ, อินเดีย
country | italy | italy, italian, 意大利, イタリア, 이탈리아, ý, อิตาลี, italia, itali
country | france | france, french, 法国, フランス, 프랑스, pháp, ฝรั่งเศส, prancis, perancis
country | australia | australia, 澳大利亚, オーストラリア, 호주, úc, ออสเตรเลีย
current | ac | ac, vac, alternating current, 交流, 交流电, 交流電源, 교류, xoay chiều, กระแสสลับ, arus bolak-balik, arus ulang-alik
current | dc | dc, vdc, direct current, 直流, 直流电, 直流電源, 직류, một chiều, กระแสตรง, arus searah, arus terus
phase | single | single-phase, single phase, 1-phase, 单相, 單相, 単相, 단상, một pha, 1 pha, เฟสเดียว, หนึ่งเฟส, 1 เฟส, satu fasa, 1 fasa, fasa tunggal, satu fase, 1 fase, fase tunggal
phase | three | three-phase, three phase, 3-phase, 3 phase, 三相, 삼상, 3상, ba pha, 3 pha, สามเฟส, 3 เฟส, tiga fasa, 3 fasa, tiga fase, 3 fase
mount | wall | wall-mounted, wall mounted, wall mount, wall mounting, wall, 壁挂, 壁挂式, 壁掛け, 壁掛, 壁面取付, 벽걸이, 벽걸이형, 벽면, treo tường, gắn tường, ติดผนัง, แขวนผนัง, dinding, dipasang di dinding, pasang dinding
mount | ceiling | ceiling-mounted, ceiling mounted, ceiling mount, ceiling, 吸顶, 吸顶式, 吊顶, 天井取付, 天井, 천장, 천장형, 천장 부착, trần, âm trần, gắn trần, เพดาน, ติดเพดาน, langit-langit, plafon, siling
mount | floor | floor-standing, floor standing, free-standing, freestanding, floor, 落地, 落地式, 立式, 床置き, 据置, 스탠드형, 바닥 설치, 바닥, đặt sàn, ตั้งพื้น, วางพื้น, lantai, berdiri
mount | desktop | desktop, tabletop, benchtop, 台式, 桌面, 桌面式, 卓上, デスクトップ, 탁상형, 탁상, 데스크톱, để bàn, ตั้งโต๊ะ, meja, desktop
mount | rail | din rail, din-rail, rail mounting, 导轨, 导轨安装, dinレール, レール取付, 레일, din 레일, thanh ray, ray din, ราง, ราง din, rel din, rel
wire | wireless | wireless, cordless, 无线, 無線, ワイヤレス, コードレス, 무선, không dây, ไร้สาย, nirkabel, tanpa kabel, wayarles, tanpa wayar
wire | wired | wired, corded, 有线, 有線, 유선, có dây, แบบมีสาย, มีสาย, berkabel, berwayar
place | indoor | indoor, indoors, 室内, 屋内, 실내, trong nhà, ภายในอาคาร, ในร่ม, dalam ruangan, dalaman, dalam bangunan
place | outdoor | outdoor, outdoors, 室外, 户外, 屋外, 실외, 옥외, 야외, ngoài trời, ภายนอกอาคาร, กลางแจ้ง, luar ruangan, luaran, luar bangunan
drive | semi | semi-automatic, semiautomatic, 半自动, 半自動, 반자동, bán tự động, กึ่งอัตโนมัติ, semi-otomatis, semi otomatis, separa automatik
drive | automatic | automatic, fully automatic, auto, 自动, 全自动, 自動, 全自動, 자동, 전자동, tự động, hoàn toàn tự động, อัตโนมัติ, otomatis, automatik
drive | manual | manual, hand-operated, 手动, 手動, 수동, thủ công, bằng tay, แบบแมนนวล, ด้วยมือ, แมนนวล, manual
drive | pneumatic | pneumatic, 气动, 空気圧, 空圧, 공압, 공압식, khí nén, นิวเมติก, ลม, pneumatik
drive | hydraulic | hydraulic, 液压, 油圧, 유압, 유압식, thủy lực, ไฮดรอลิก, hidrolik, hidraulik
drive | electric | electric, electrical, 电动, 電動, 전동, 전동식, điện, chạy điện, ไฟฟ้า, elektrik, listrik
gender | male | male, 公头, 外螺纹, オス, 雄ねじ, おねじ, 수놈, 수나사, ren ngoài, đực, ตัวผู้, เกลียวนอก, jantan, ulir luar, bebenang luar
gender | female | female, 母头, 内螺纹, メス, 雌ねじ, めねじ, 암놈, 암나사, ren trong, cái, ตัวเมีย, เกลียวใน, betina, ulir dalam, bebenang dalam
cooling | air | air-cooled, air cooled, air cooling, air, 风冷, 空冷, 공랭, 공랭식, làm mát bằng không khí, làm mát bằng gió, ระบายความร้อนด้วยอากาศ, pendingin udara, berpendingin udara, penyejukan udara
cooling | water | water-cooled, water cooled, water cooling, liquid cooling, liquid-cooled, 水冷, 液冷, 수랭, 수냉, 수랭식, 수냉식, làm mát bằng nước, ระบายความร้อนด้วยน้ำ, pendingin air, berpendingin air, penyejukan air
cooling | fanless | fanless, passive, passive cooling, natural convection, 无风扇, 自然冷却, 被动散热, ファンレス, 自然空冷, 팬리스, 자연 냉각, 무팬, không quạt, ไม่มีพัดลม, tanpa kipas
finish | matte | matte, matt, 哑光, 磨砂, マット, つや消し, 艶消し, 무광, mờ, nhám, ด้าน, doff, matte, kusam
finish | glossy | glossy, gloss, 亮光, 光面, 光沢, つや, 艶, 유광, bóng, เงา, mengkilap, berkilat, glosi
finish | anodized | anodized, anodised, anodizing, anodising, 阳极氧化, アルマイト, 陽極酸化, 아노다이징, 양극산화, anod hóa, anốt hóa, อโนไดซ์, anodisasi, anodized, anod
finish | powder coated | powder coated, powder-coated, powder coating, 喷粉, 粉末喷涂, 喷塑, 静电喷涂, 粉体塗装, 분체도장, 분체 도장, sơn tĩnh điện, พ่นสีฝุ่น, cat bubuk, salutan serbuk
finish | polished | polished, polishing, 抛光, 研磨, 鏡面研磨, 연마, 폴리싱, đánh bóng, ขัดเงา, poles, dipoles, digilap
finish | brushed | brushed, 拉丝, ヘアライン, 헤어라인, xước, ลายเส้น, sikat
shape | round | round, circular, 圆形, 圓形, 円形, 丸形, 丸型, 원형, tròn, hình tròn, กลม, ทรงกลม, bulat, bundar
shape | square | square, 方形, 正方形, 正方形, 角形, 角型, 사각, 정사각형, vuông, hình vuông, สี่เหลี่ยมจัตุรัส, persegi, segi empat sama
shape | rectangular | rectangular, 长方形, 矩形, 長方形, 직사각형, chữ nhật, hình chữ nhật, สี่เหลี่ยมผืนผ้า, persegi panjang, segi empat tepat
shape | oval | oval, elliptical, 椭圆形, 楕円形, 타원형, bầu dục, hình bầu dục, วงรี, lonjong, bujur
battery | lithium polymer | lithium polymer, lithium-polymer, li-po, lipo, 锂聚合物, リチウムポリマー, 리튬 폴리머, 리튬폴리머, lithium polymer, ลิเธียมโพลิเมอร์, litium polimer
battery | lithium ion | lithium-ion, lithium ion, li-ion, 锂离子, 鋰離子, リチウムイオン, 리튬이온, 리튬 이온, lithium-ion, ลิเธียมไอออน, litium-ion, litium ion, ion litium
battery | lifepo4 | lifepo4, lithium iron phosphate, 磷酸铁锂, リン酸鉄リチウム, 인산철리튬, 리튬인산철, lithium sắt photphat, ลิเธียมไอรอนฟอสเฟต
battery | lead acid | lead-acid, lead acid, 铅酸, 鉛蓄電池, 납산, 납축전지, axit chì, chì axit, ตะกั่วกรด, asam timbal, asid plumbum
battery | nimh | nimh, ni-mh, nickel-metal hydride, 镍氢, ニッケル水素, 니켈수소, nickel hydride, นิกเกิลเมทัลไฮไดรด์
joint | flange | flange, flanged, 法兰, フランジ, 플랜지, mặt bích, bích, หน้าแปลน, flensa, bebibir
joint | thread | threaded, thread, screw, 螺纹, ねじ, ネジ, 나사, ren, เกลียว, ulir, bebenang, drat
joint | weld | welded, welding, 焊接, 溶接, 용접, hàn, เชื่อม, las, kimpalan
pack | carton | carton, carton box, cardboard box, 纸箱, 段ボール, 段ボール箱, ダンボール, カートン, 골판지 상자, 종이 상자, 카톤, thùng carton, hộp carton, กล่องกระดาษ, กล่องลูกฟูก, kardus, karton, kotak kadbod, kadbod
pack | wooden case | wooden case, wooden crate, wooden box, plywood case, 木箱, 나무 상자, 목상자, 목재 상자, thùng gỗ, hộp gỗ, ลังไม้, peti kayu, kotak kayu
pack | pallet | pallet, pallets, 托盘, パレット, 팔레트, pallet, พาเลท, palet
pack | bag | bag, bags, 袋, 袋装, 袋入り, 봉투, 백, túi, bao, ถุง, kantong, tas, beg
offer | optional | optional, 可选, 选配, 選配, オプション, 選択可能, 옵션, 선택 사양, 선택사항, tùy chọn, อุปกรณ์เสริม, ตัวเลือก, ทางเลือก, opsional, pilihan
offer | standard | standard, 标配, 标准配置, 標準, 標準装備, 標準付属, 기본, 기본 제공, 표준, tiêu chuẩn, มาตรฐาน, standar, piawai
fuel | diesel | diesel, 柴油, ディーゼル, 軽油, 디젤, 경유, dầu diesel, dầu, ดีเซล, diesel, solar
fuel | petrol | petrol, gasoline, 汽油, ガソリン, 가솔린, 휘발유, xăng, เบนซิน, bensin, petrol
fuel | gas | natural gas, lpg, 天然气, 天然ガス, 천연가스, 천연 가스, khí tự nhiên, khí thiên nhiên, ก๊าซธรรมชาติ, gas alam, gas asli
axis | horizontal | horizontal, 卧式, 水平, 横型, 수평, 수평형, ngang, nằm ngang, แนวนอน, horisontal, mendatar, melintang
axis | vertical | vertical, 立式, 垂直, 竖式, 縦型, 立形, 수직, 수직형, 입형, đứng, thẳng đứng, แนวตั้ง, vertikal, menegak, tegak
way | unidirectional | unidirectional, one-way, 单向, 単方向, 一方向, 단방향, một chiều, ทิศทางเดียว, satu arah, sehala
way | bidirectional | bidirectional, two-way, 双向, 双方向, 양방향, hai chiều, สองทิศทาง, dua arah, dwiarah
touch | resistive | resistive, 电阻式, 抵抗膜, 感圧式, 저항막, 감압식, 저항식, điện trở, แบบตัวต้านทาน, รีซิสทีฟ, resistif, rintangan
touch | capacitive | capacitive, 电容式, 静電容量, 静電容量式, 정전식, 정전용량, 정전 용량, điện dung, คาปาซิทีฟ, แบบคาปาซิทีฟ, kapasitif
state | normally open | normally open, 常开, ノーマルオープン, 常時開, 상시 개방, 상시개방, 노멀 오픈, thường mở, ปกติเปิด, normal terbuka, biasa terbuka, lazim terbuka
state | normally closed | normally closed, 常闭, ノーマルクローズ, 常時閉, 상시 폐쇄, 상시폐쇄, 노멀 클로즈, thường đóng, ปกติปิด, normal tertutup, biasa tertutup, lazim tertutup
side | left | left, left-hand, 左, 左侧, 左側, 왼쪽, 좌측, bên trái, trái, ซ้าย, ด้านซ้าย, kiri
side | right | right, right-hand, 右, 右侧, 右側, 오른쪽, 우측, bên phải, ขวา, ด้านขวา, kanan
faces | single-sided | single-sided, single sided, 单面, 片面, 단면, một mặt, ด้านเดียว, หน้าเดียว, satu sisi, sebelah muka
faces | double-sided | double-sided, double sided, 双面, 両面, 양면, hai mặt, สองด้าน, dua sisi, dua muka
signal | analogue | analog, analogue, 模拟, アナログ, 아날로그, tương tự, แอนะล็อก, อนาล็อก
signal | digital | digital, 数字, 数显, デジタル, 디지털, kỹ thuật số, ดิจิตอล, ดิจิทัล
bend | flat | flat, 平面, 直面, フラット, 평면, phẳng, แบน, datar, rata
bend | curved | curved, 曲面, 曲屏, 湾曲, 커브드, 곡면, cong, โค้ง, lengkung, melengkung
wearer | men | men, men's, male adult, 男士, 男款, メンズ, 男性用, 남성, 남성용, nam, ผู้ชาย, pria, lelaki
wearer | women | women, women's, ladies, 女士, 女款, レディース, 女性用, 여성, 여성용, nữ, ผู้หญิง, wanita
wearer | children | children, kids, 儿童, 子供用, キッズ, 아동, 어린이, trẻ em, เด็ก, anak-anak, kanak-kanak
wood | oak | oak, 橡木, オーク, 참나무, 오크, gỗ sồi, ไม้โอ๊ค, kayu ek, kayu oak
wood | pine | pine, 松木, パイン, 松, 소나무, gỗ thông, ไม้สน, kayu pinus, kayu pain
wood | teak | teak, 柚木, チーク, 티크, gỗ tếch, ไม้สัก, kayu jati
wood | walnut | walnut, 胡桃木, ウォールナット, 호두나무, 월넛, gỗ óc chó, ไม้วอลนัท, kayu walnut
state | new | new, brand new, 全新, 新品, 새 제품, 신품, mới, ใหม่, baru
state | used | used, second-hand, refurbished, 二手, 翻新, 中古, 중고, 리퍼, đã qua sử dụng, cũ, มือสอง, bekas, terpakai
lubrication | oil | oil-lubricated, oil lubricated, oil lubrication, 油润滑, 油潤滑, 给油, 給油式, 급유식, bôi trơn bằng dầu, หล่อลื่นด้วยน้ำมัน
lubrication | oil-free | oil-free, oil free, oilless, 无油, オイルフリー, 無給油, 무급유, 오일프리, không dầu, ไร้น้ำมัน, bebas minyak, tanpa minyak
seal | nitrile | nitrile, nitrile rubber, 丁腈, 丁腈橡胶, ニトリル, ニトリルゴム, 니트릴, 니트릴 고무, cao su nitrile, ไนไตรล์, nitril
seal | fluorine | fluororubber, fluorine rubber, viton, 氟橡胶, フッ素ゴム, 불소고무, cao su flo, ยางฟลูออไรด์, karet fluor
output | stereo | stereo, 立体声, ステレオ, 스테레오, âm thanh nổi, สเตอริโอ
output | mono | mono, monaural, 单声道, モノラル, 모노, đơn âm, โมโน
direction | clockwise | clockwise, 顺时针, 時計回り, 시계 방향, theo chiều kim đồng hồ, ตามเข็มนาฬิกา, searah jarum jam, ikut arah jam
direction | anticlockwise | counterclockwise, counter-clockwise, anticlockwise, 逆时针, 反時計回り, 반시계 방향, ngược chiều kim đồng hồ, ทวนเข็มนาฬิกา, berlawanan arah jarum jam, lawan arah jam
cylinder | single acting | single-acting, single acting, 单作用, 単動, 단동, tác động đơn, tác dụng đơn, ทำงานทางเดียว, kerja tunggal, tindakan tunggal
cylinder | double acting | double-acting, double acting, 双作用, 複動, 복동, tác động kép, tác dụng kép, ทำงานสองทาง, kerja ganda, tindakan berganda
language | chinese | chinese, mandarin, simplified chinese, traditional chinese, 中文, 汉语, 简体中文, 繁体中文, 中国語, 簡体字中国語, 중국어, tiếng trung, tiếng hoa, ภาษาจีน, จีน, bahasa mandarin, bahasa cina, mandarin, tionghoa, cina
language | english | english, 英文, 英语, 英語, 영어, 영문, tiếng anh, ภาษาอังกฤษ, อังกฤษ, bahasa inggris, inggris, bahasa inggeris, inggeris
language | japanese | japanese, 日文, 日语, 日本語, 일본어, tiếng nhật, ภาษาญี่ปุ่น, ญี่ปุ่น, bahasa jepang, jepang, bahasa jepun, jepun
language | korean | korean, 韩文, 韩语, 韓国語, 한국어, 한글, 국문, tiếng hàn, ภาษาเกาหลี, เกาหลี, bahasa korea, korea
language | vietnamese | vietnamese, 越南语, 越南文, ベトナム語, 베트남어, tiếng việt, ภาษาเวียดนาม, เวียดนาม, bahasa vietnam
language | thai | thai, 泰语, 泰文, タイ語, 태국어, tiếng thái, ภาษาไทย, ไทย, bahasa thailand, thailand, bahasa thai
language | indonesian | indonesian, bahasa indonesia, 印尼语, 印度尼西亚语, インドネシア語, 인도네시아어, tiếng indonesia, ภาษาอินโดนีเซีย, indonesia
language | malay | malay, bahasa melayu, bahasa malaysia, 马来语, 马来文, マレー語, 말레이어, tiếng mã lai, tiếng malay, ภาษามลายู, melayu
language | russian | russian, 俄文, 俄语, ロシア語, 러시아어, tiếng nga, ภาษารัสเซีย, รัสเซีย, bahasa rusia, rusia
language | german | german, 德文, 德语, ドイツ語, 독일어, tiếng đức, ภาษาเยอรมัน, bahasa jerman, jerman
language | french | french, 法文, 法语, フランス語, 프랑스어, 불어, tiếng pháp, ภาษาฝรั่งเศส, bahasa prancis, bahasa perancis, prancis, perancis
language | spanish | spanish, 西班牙文, 西班牙语, スペイン語, 스페인어, tiếng tây ban nha, ภาษาสเปน, สเปน, bahasa spanyol, spanyol, bahasa sepanyol, sepanyol
language | tamil | tamil, 泰米尔语, タミル語, 타밀어, tiếng tamil, ภาษาทมิฬ
language | arabic | arabic, 阿拉伯文, 阿拉伯语, アラビア語, 아랍어, tiếng ả rập, ภาษาอาหรับ, bahasa arab, arab
language | portuguese | portuguese, 葡萄牙语, ポルトガル語, 포르투갈어, tiếng bồ đào nha, ภาษาโปรตุเกส, bahasa portugis, portugis
mount | panel | panel-mounted, panel mounted, panel mount, panel mounting, panel, 面板安装, 盘装, 嵌入式, パネル取付, パネル取り付け, パネルマウント, 埋込, 埋込型, 패널, 패널 장착, 패널 취부, 매립형, 매입형, gắn tủ, lắp bảng, gắn mặt tủ, lắp mặt tủ, ติดแผง, ติดตั้งบนแผง, ติดหน้าตู้, หน้าตู้, ฝังแผง
mount | pole | pole-mounted, pole mounted, pole mount, pole mounting, pole, 抱杆, 立杆, 杆装, 柱装, ポール取付, ポール取り付け, ポールマウント, 폴 마운트, 기둥, 전주, gắn cột, lắp cột, treo cột, cột, ติดเสา, ยึดเสา, tiang
mount | rack | rack-mounted, rack mounted, rack mount, rack, 机架, 机架式, 机柜, ラック, ラックマウント, 랙, 랙마운트, 랙 마운트, gắn tủ rack, gắn rack, tủ rack, แร็ค, ตู้แร็ค, rak
mount | rail | rail, rail mount, rail mounted, レール, dinレール取付, dinレール取り付け, gắn ray, lắp ray, ติดราง
mount | wall | 壁挂安装, 壁面, 壁面取り付け, 壁取付, 壁付け, 壁, 벽부, 벽부형, 벽 부착, tường, lắp tường, ผนัง, dinding
mount | ceiling | 天井取り付け, 天井埋込, 吸顶安装, 天花板, treo trần, ฝังฝ้า, ฝ้าเพดาน, gantung plafon
os | windows | windows, ms windows, 윈도우, 윈도우즈, ウィンドウズ, วินโดวส์
os | linux | linux, リナックス, 리눅스, ลินุกซ์
os | ubuntu linux | ubuntu, ウブントゥ, 우분투, อูบุนตู
os | android | android, 安卓, アンドロイド, 안드로이드, แอนดรอยด์
os | ios | ios
os | macos | macos, mac os
valve | ball | ball valve, ball, 球阀, ボールバルブ, ボール弁, ボール, 볼 밸브, 볼밸브, van bi, บอลวาล์ว, katup bola, katup bebola, bola, injap bebola, injap bola
valve | butterfly | butterfly valve, butterfly, 蝶阀, バタフライバルブ, バタフライ弁, バタフライ, 버터플라이 밸브, 버터플라이밸브, 버터플라이, van bướm, บัตเตอร์ฟลายวาล์ว, วาล์วปีกผีเสื้อ, ปีกผีเสื้อ, katup kupu-kupu, kupu-kupu, injap rama-rama, rama-rama
valve | gate | gate valve, gate, 闸阀, 闸板阀, ゲートバルブ, 仕切弁, ゲート, 게이트 밸브, 게이트밸브, van cổng, van cửa, เกตวาล์ว, ประตูน้ำ, katup gerbang, injap get, injap pintu
valve | globe | globe valve, globe, 截止阀, グローブバルブ, 玉形弁, グローブ, 글로브 밸브, 글로브밸브, van cầu, โกลบวาล์ว, katup globe, injap glob
valve | check | check valve, non-return valve, 止回阀, 单向阀, チェックバルブ, 逆止弁, 체크 밸브, 체크밸브, 역지 밸브, van một chiều, เช็ควาล์ว, วาล์วกันกลับ, katup searah, katup periksa, injap sehala
valve | solenoid | solenoid valve, solenoid, 电磁阀, 電磁弁, ソレノイドバルブ, ソレノイド, 솔레노이드 밸브, 전자변, 전자 밸브, 솔레노이드, van điện từ, โซลินอยด์วาล์ว, โซลินอยด์, katup solenoid, injap solenoid
valve | needle | needle valve, 针阀, ニードルバルブ, ニードル弁, 니들 밸브, 니들밸브, van kim, นีดเดิ้ลวาล์ว, katup jarum, injap jarum
valve | diaphragm | diaphragm valve, 隔膜阀, ダイヤフラムバルブ, ダイヤフラム弁, 다이어프램 밸브, van màng, ไดอะแฟรมวาล์ว, katup diafragma, injap diafragma
valve | safety | safety valve, relief valve, 安全阀, 安全弁, リリーフ弁, 안전 밸브, 안전밸브, 릴리프 밸브, van an toàn, วาล์วนิรภัย, katup pengaman, injap keselamatan
pump | centrifugal | centrifugal pump, centrifugal, 离心泵, 离心式, 遠心ポンプ, 遠心式, 渦巻ポンプ, 원심 펌프, 원심펌프, 원심식, 원심형, bơm ly tâm, ly tâm, ปั๊มแรงเหวี่ยง, แบบแรงเหวี่ยง, pompa sentrifugal, sentrifugal, pam empar
pump | gear | gear pump, 齿轮泵, ギヤポンプ, ギアポンプ, 기어 펌프, 기어펌프, bơm bánh răng, ปั๊มเฟือง, pompa roda gigi, pam gear
pump | diaphragm | diaphragm pump, 隔膜泵, ダイヤフラムポンプ, ダイアフラムポンプ, 다이어프램 펌프, bơm màng, ปั๊มไดอะแฟรม, pompa diafragma, pam diafragma
pump | submersible | submersible pump, submersible, 潜水泵, 水中ポンプ, 수중 펌프, 수중펌프, bơm chìm, ปั๊มแช่, ปั๊มจุ่ม, pompa celup, pompa submersible, pam tenggelam
plating | zinc | zinc plated, zinc-plated, zinc plating, zinc coated, galvanized, galvanised, galvanizing, galvanising, 镀锌, 电镀锌, 热镀锌, 亜鉛メッキ, 亜鉛めっき, 溶融亜鉛めっき, ユニクロメッキ, 아연 도금, 아연도금, mạ kẽm, kẽm, ชุบสังกะสี, ชุบซิงค์, lapis seng, lapisan seng, galvanis, salutan zink, saduran zink, bersalut zink, bergalvani
plating | nickel | nickel plated, nickel-plated, nickel plating, 镀镍, 化学镀镍, ニッケルメッキ, ニッケルめっき, 니켈 도금, 니켈도금, mạ niken, mạ nikel, mạ nickel, ชุบนิกเกิล, lapis nikel, lapisan nikel, salutan nikel, saduran nikel, bersalut nikel
plating | chrome | chrome plated, chrome-plated, chrome plating, chromium plated, chromed, hard chrome, 镀铬, 硬铬, 电镀铬, クロムメッキ, クロムめっき, 硬質クロムメッキ, 크롬 도금, 크롬도금, mạ crom, mạ chrome, mạ crôm, ชุบโครเมียม, ชุบโครม, lapis krom, lapisan krom, krom, salutan krom, saduran krom, bersalut krom
plating | gold | gold plated, gold-plated, gold plating, immersion gold, enig, 镀金, 沉金, 金メッキ, 金めっき, 금도금, 금 도금, mạ vàng, ชุบทอง, lapis emas, berlapis emas, lapisan emas, saduran emas, bersalut emas
plating | tin | tin plated, tin-plated, tin plating, tinned, 镀锡, 錫メッキ, 錫めっき, すずめっき, スズめっき, 주석 도금, 주석도금, mạ thiếc, ชุบดีบุก, lapis timah, lapisan timah, saduran timah, bersalut timah
plating | silver | silver plated, silver-plated, silver plating, 镀银, 銀メッキ, 銀めっき, 은도금, 은 도금, mạ bạc, ชุบเงิน, lapis perak, berlapis perak, lapisan perak, saduran perak, bersalut perak
plating | copper | copper plated, copper-plated, copper plating, 镀铜, 銅メッキ, 銅めっき, 동도금, 구리 도금, mạ đồng, ชุบทองแดง, lapis tembaga, lapisan tembaga, saduran kuprum
storage | frozen | frozen, freeze, deep-frozen, freezer, 冷冻, 冷凍, 냉동, 냉동보관, 냉동 보관, đông lạnh, cấp đông, tủ đông, ngăn đá, แช่แข็ง, ช่องแช่แข็ง, beku, freezer, sejuk beku, dibekukan
storage | refrigerated | refrigerated, refrigerate, refrigerator, chilled, fridge, 冷藏, 冷蔵, 냉장, 냉장보관, 냉장 보관, tủ lạnh, ngăn mát, bảo quản lạnh, แช่เย็น, ตู้เย็น, lemari es, kulkas, dingin, peti sejuk, peti ais
storage | room | room temperature, ambient temperature, ambient, 常温, 室温, 상온, 실온, 상온보관, 실온보관, 상온 보관, 실온 보관, nhiệt độ phòng, nhiệt độ thường, อุณหภูมิห้อง, อุณหภูมิปกติ, suhu ruang, suhu ruangan, suhu kamar, suhu bilik
light | warm white | warm white, warm light, soft white, warm, 暖白, 暖白光, 暖白色, 暖光, 暖黄光, 电球色, 電球色, 温白色, 전구색, 웜화이트, 온백색, 따뜻한 흰색, ánh sáng vàng, ánh sáng vàng ấm, vàng ấm, ánh sáng ấm, trắng ấm, วอร์มไวท์, แสงวอร์มไวท์, แสงสีเหลืองนวล, แสงสีวอร์มไวท์, putih hangat, kuning hangat, cahaya hangat, putih suam
light | cool white | cool white, cold white, daylight, day light, cool daylight, cool, 冷白, 冷白光, 冷白色, 白光, 正白光, 昼光色, 주광색, 쿨화이트, 주백색, ánh sáng trắng, trắng lạnh, ánh sáng ban ngày, เดย์ไลท์, แสงเดย์ไลท์, คูลไวท์, แสงสีขาว, putih dingin, putih sejuk, cahaya siang, cahaya putih
light | neutral white | neutral white, natural white, neutral, 自然白, 自然光, 中性白, 中性光, 暖白自然光, 昼白色, 주백색, ánh sáng tự nhiên, trắng tự nhiên, trắng trung tính, ánh sáng trung tính, ánh sáng trắng, คูลไวท์, นิวทรัลไวท์, putih netral, putih alami, putih neutral, cahaya putih
link | ethernet | ethernet, lan, 以太网, 网口, イーサネット, 有線lan, 이더넷, 랜, 유선랜, 유선 랜, อีเทอร์เน็ต
link | wireless | wi-fi, wifi, wlan, 无线局域网, 無線lan, 와이파이, 무선랜, 무선 랜, ไวไฟ
link | bluetooth | bluetooth, 蓝牙, 藍牙, ブルートゥース, 블루투스, บลูทูธ
link | infrared | infrared, 红外, 红外线, 赤外線, 적외선, hồng ngoại, อินฟราเรด, inframerah
link | serial | serial, serial port, 串口, 串行, シリアル, 시리얼, nối tiếp, อนุกรม
link | modbus | modbus, モドバス, 모드버스
link | profinet | profinet
link | profibus | profibus
link | ethercat | ethercat
link | zigbee | zigbee, ジグビー, 지그비
material | nickel | nickel, nickel alloy, 镍, 镍合金, ニッケル, ニッケル合金, 니켈, 니켈 합금, niken, นิกเกิล, nikel
material | lead | 铅, 鉛, chì, ตะกั่ว, timbal, plumbum
material | tungsten carbide | tungsten carbide, cemented carbide, carbide, 硬质合金, 碳化钨, 超硬合金, 超硬, 초경합금, 초경, hợp kim cứng, cacbua vonfram, ทังสเตนคาร์ไบด์, คาร์ไบด์, tungsten karbida, karbida tungsten, karbida
material | tool steel | tool steel, high-speed steel, hss, 工具钢, 高速钢, 工具鋼, 高速度鋼, ハイス, 공구강, 고속도강, thép công cụ, thép gió, เหล็กเครื่องมือ, เหล็กไฮสปีด, baja perkakas, baja kecepatan tinggi, keluli alat
material | silicone | silicone rubber, 有机硅, 硅橡胶, シリコーンゴム, 실리콘 고무, cao su silicon, cao su silicone, keo silicone, ยางซิลิโคน, karet silikon, getah silikon
material | acrylic | acrylate, 丙烯酸, アクリル樹脂, アクリル系, 아크릴계, 아크릴 수지, nhựa acrylic, acrylat, กาวอะคริลิค, อะคริลิก
material | ptfe | ptfe, teflon, 聚四氟乙烯, 特氟龙, 铁氟龙, テフロン, フッ素樹脂, 테프론, 불소수지, teflon, เทฟลอน
material | pvc | pvc, 聚氯乙烯, 塩化ビニル, 塩ビ, 염화비닐, 염화 비닐, nhựa pvc, พีวีซี
material | polystyrene | polystyrene, 聚苯乙烯, ポリスチレン, 폴리스티렌, polystyren, โพลีสไตรีน, polistirena
material | duplex steel | duplex steel, duplex stainless steel, 双相钢, 双相不锈钢, 二相ステンレス鋼, 듀플렉스, thép duplex
material | concrete | concrete, 混凝土, コンクリート, 콘크리트, bê tông, คอนกรีต, beton, konkrit
material | melamine | melamine, 三聚氰胺, メラミン, 멜라민, melamin, เมลามีน
material | foam | foam, 泡沫, 发泡, フォーム, 発泡, 스펀지, 폼, mút xốp, โฟม, busa
material | bakelite | bakelite, phenolic, 电木, 酚醛, ベークライト, フェノール樹脂, 베이클라이트, 페놀, bakelit, phíp, เบกาไลท์, bakelit
material | canvas | canvas, 帆布, キャンバス, 캔버스, vải bạt, vải canvas, ผ้าใบ, kanvas
motor | brushless | brushless, bldc, 无刷, ブラシレス, 브러시리스, 브러쉬리스, không chổi than, ไร้แปรงถ่าน, tanpa sikat, tanpa berus
motor | brushed | brushed motor, brush motor, brush dc, brushed dc motor, 有刷, ブラシ付き, ブラシ付, 브러시 모터, 브러시형, có chổi than, chổi than, แปรงถ่าน, bersikat, sikat karbon
motor | servo | servo motor, servo, servomotor, 伺服, 伺服电机, サーボ, サーボモータ, サーボモーター, 서보, 서보모터, 서보 모터, động cơ servo, เซอร์โว, เซอร์โวมอเตอร์
motor | stepper | stepper motor, stepping motor, stepper, 步进, 步进电机, ステッピングモータ, ステッピングモーター, ステッパー, 스테핑, 스테핑 모터, 스텝 모터, 스텝모터, động cơ bước, สเต็ปเปอร์, สเต็ปปิ้งมอเตอร์, motor langkah, motor pelangkah
motor | induction | induction motor, induction, asynchronous, 感应电机, 异步电机, 异步, インダクションモータ, インダクションモーター, 誘導電動機, 유도 전동기, 유도전동기, 유도 모터, không đồng bộ, động cơ cảm ứng, มอเตอร์เหนี่ยวนำ, เหนี่ยวนำ, motor induksi, induksi, motor aruhan
transmission | belt | belt drive, belt driven, belt, 皮带, 皮带传动, ベルト駆動, ベルト, 벨트, 벨트 구동, dây đai, dây curoa, สายพาน, sabuk, tali sawat
transmission | chain | chain drive, chain, 链条, 链传动, チェーン駆動, チェーン, 체인, 체인 구동, xích, truyền động xích, โซ่, rantai
transmission | gear | gear drive, gear driven, gear, 齿轮, 齿轮传动, ギヤ駆動, ギア駆動, ギヤ, ギア, 기어, 기어 구동, bánh răng, เฟือง, roda gigi, gear
transmission | direct | direct drive, direct-drive, direct, 直驱, 直接驱动, 直连, ダイレクトドライブ, 直動, 直結, 직결, 직접 구동, 다이렉트, truyền động trực tiếp, trực tiếp, ขับตรง, penggerak langsung, langsung, pacuan terus
lens | fixed | fixed focus, fixed focal, fixed lens, 定焦, 固定焦点, 単焦点, 고정 초점, 고정초점, tiêu cự cố định, โฟกัสคงที่, fokus tetap
lens | zoom | zoom lens, varifocal, motorized zoom, 变焦, バリフォーカル, ズーム, 가변 초점, 가변초점, 줌, tiêu cự thay đổi, tiêu cự biến thiên, เลนส์ปรับได้, vari-fokus, varifokal
cycle | continuous | continuous duty, continuous operation, continuous, 连续, 连续工作, 連続, 連続運転, 連続定格, 연속, 연속 운전, 연속 정격, liên tục, ต่อเนื่อง, kontinu, terus menerus, berterusan
cycle | intermittent | intermittent duty, intermittent, 间歇, 断续, 短時間, 間欠, 間欠運転, 단속, 간헐, 단속 운전, gián đoạn, ngắt quãng, ngắn hạn, ไม่ต่อเนื่อง, เป็นช่วง, intermiten, terputus-putus, berselang, berkala
pole | npn | npn, npn出力, npn output
pole | pnp | pnp, pnp出力, pnp output
colour | beige | beige, ivory, cream, creamy, 米色, 米白, 米白色, 米黄色, 象牙色, 象牙白, 奶油色, ベージュ, アイボリー, クリーム, クリーム色, 베이지, 베이지색, 아이보리, 아이보리색, 크림색, kem, màu kem, màu be, ครีม, สีครีม, สีเบจ, สีงาช้าง, krem, gading, kuning air, putih gading
colour | blue | sky blue, dark blue, 天蓝色, 深蓝色, 水色, 空色, 하늘색, 네이비, 군청색, xanh navy, xanh đậm, สีฟ้า, สีกรมท่า, biru muda, biru tua, biru dongker, biru laut
colour | red | burgundy, wine red, 酒红色, ワインレッド, 와인색, 와인, đỏ đô, สีแดงเลือดหมู, merah marun
colour | brown | khaki, 卡其色, カーキ, 카키, 카키색, be khaki, nâu đất, สีกากี, khaki
colour | grey | charcoal, dark grey, dark gray, light grey, light gray, 深灰色, 浅灰色, チャコール, ダークグレー, ライトグレー, 차콜, 진회색, 연회색, ghi, màu ghi, xám đậm, xám nhạt, เทาเข้ม, เทาอ่อน, abu-abu tua, abu-abu muda
inclusion | yes | included, includes, including, 付属, 同梱, 含む, 込み, 附带, 包含, 含税, 포함, 동봉, bao gồm, kèm, kèm theo, có kèm, đi kèm, รวม, แถม, พร้อม, termasuk, disertakan
inclusion | no | not included, excluded, excludes, excluding, without, sold separately, separately sold, not supplied, 別売, 別売り, 別途, 含まない, 含まず, 付属しない, 付属しません, 除く, 不含, 不包含, 不附带, 另购, 另售, 单独出售, 미포함, 별매, 별도 구매, 별도구매, 별도 판매, 별도판매, 제외, không kèm, không bao gồm, chưa bao gồm, bán riêng, mua riêng, không đi kèm, ไม่รวม, จำหน่ายแยก, แยกจำหน่าย, ขายแยก, ไม่แถม, tidak termasuk, belum termasuk, tidak disertakan, dijual terpisah, dijual berasingan
proof | yes | waterproof, water resistant, water-resistant, watertight, 防水, 防水型, 방수, 방수형, 생활방수, chống nước, chống thấm, chống thấm nước, kháng nước, กันน้ำ, tahan air, kedap air, kalis air
proof | no | not waterproof, non-waterproof, not water resistant, not water-resistant, 非防水, 不防水, 비방수, 방수 안 됨, 방수 불가, không chống nước, không chống thấm, ไม่กันน้ำ, tidak tahan air, tidak kedap air, tidak kalis air
support | yes | supported, supports, 対応, 支持, 지원, 지원함, hỗ trợ, รองรับ, mendukung, didukung, menyokong, disokong
support | no | not supported, unsupported, does not support, no support, 非対応, 未対応, 不対応, 対応していません, 対応しない, 不支持, 미지원, 비지원, 지원 안 함, 지원하지 않음, 지원 안함, không hỗ trợ, chưa hỗ trợ, ไม่รองรับ, tidak mendukung, tidak didukung, tidak menyokong, tidak disokong
need | yes | required, necessary, mandatory, 必要, 必須, 需要, 必需, 필요, 필수, bắt buộc, จำเป็น, diperlukan, wajib
need | no | not required, not necessary, no need, not needed, unnecessary, 不要, 必要なし, 无需, 不需要, 불필요, 필요 없음, 필요없음, không cần, không bắt buộc, không yêu cầu, ไม่จำเป็น, ไม่ต้อง, tidak perlu, tidak diperlukan, tidak wajib
form | liquid | liquid, fluid, 液体, 液状, 液态, 액체, 액상, lỏng, dạng lỏng, chất lỏng, ของเหลว, เหลว, cair, cairan, cecair
form | powder | powder, powdered, 粉末, 粉状, 粉体, 분말, 가루, bột, dạng bột, ผง, bubuk, serbuk
form | granule | granule, granules, granular, pellet, pellets, 颗粒, 顆粒, 粒状, ペレット, 과립, 알갱이, 펠릿, hạt, dạng hạt, viên nén, เม็ด, เกล็ด, butiran, granul, pelet, butir
form | paste | paste, gel, grease, 膏状, 凝胶, ペースト, ジェル, ゲル, 페이스트, 젤, 겔, dạng kem, dạng gel, gel, sệt, เจล, เพสต์, pasta, gel
form | spray | spray, aerosol, 喷雾, 气雾, スプレー, エアゾール, 스프레이, 에어로졸, dạng xịt, bình xịt, xịt, สเปรย์, semprot, semprotan, semburan
form | tablet | tablet, tablets, 片剂, 錠剤, 정제, 알약, viên, dạng viên, ยาเม็ด
closure | open | open type, open-type, open frame, open-frame, 开放式, 开式, 開放型, 開放形, オープン型, 오픈형, 개방형, 개방식, kiểu hở, loại hở, dạng hở, แบบเปิด, tipe terbuka, jenis terbuka
closure | closed | closed type, closed-type, enclosed, sealed, hermetic, closed, 密闭, 密闭式, 密封, 密封式, 封闭式, 闭式, 密閉型, 密閉形, 密閉, 密閉式, 全閉, 밀폐형, 밀폐, 밀폐식, 폐쇄형, kín, kiểu kín, loại kín, แบบปิด, ปิดสนิท, tertutup, tertutup rapat, kedap
fee | free | free, free of charge, 免费, 無料, 무료, 무상, miễn phí, ฟรี, ไม่มีค่าใช้จ่าย, gratis, percuma
fee | paid | paid, chargeable, at cost, 收费, 付费, 有料, 有償, 유료, 유상, có phí, tính phí, trả phí, มีค่าใช้จ่าย, คิดค่าบริการ, berbayar, dikenakan biaya, berbayaran
axis | horizontal | 横置き, 水平型, 横形, 水平取付, 가로형, 횡형, nằm, ตั้งนอน, horizontal, mengufuk
axis | vertical | 縦置き, 縦形, 垂直型, 세로형, 종형, thẳng đứng, dọc, tegak lurus
lamp | led | led, 发光二极管, 発光ダイオード, 엘이디, แอลอีดี
lamp | halogen | halogen, halogen lamp, 卤素, 卤素灯, ハロゲン, 할로겐, ฮาโลเจน
lamp | fluorescent | fluorescent, fluorescent lamp, 荧光灯, 日光灯, 蛍光灯, 형광등, huỳnh quang, ฟลูออเรสเซนต์, neon, pendarfluor
lamp | incandescent | incandescent, 白炽灯, 白熱電球, 백열등, 백열전구, sợi đốt, หลอดไส้, pijar
lamp | xenon | xenon, 氙气, 氙灯, キセノン, 제논, 크세논, ซีนอน
medium | air | air, compressed air, 空气, 压缩空气, 空気, 圧縮空気, エア, エアー, 공기, 압축 공기, 압축공기, 에어, không khí, khí nén, อากาศ, ลมอัด, อากาศอัด, udara, angin, udara tekan, udara bertekanan, udara termampat
medium | water | water, clean water, fresh water, 水, 清水, 물, 청수, 수돗물, nước, nước sạch, น้ำ, น้ำสะอาด, air, air bersih
medium | oil | oil, hydraulic oil, 油, 液压油, オイル, 作動油, 油圧作動油, 오일, 기름, 작동유, dầu, dầu thủy lực, น้ำมัน, น้ำมันไฮดรอลิก, minyak, oli, minyak hidraulik
medium | steam | steam, 蒸汽, 蒸気, スチーム, 스팀, 증기, hơi nước, hơi, ไอน้ำ, uap, stim, wap
material | ductile cast iron | ductile iron, ductile cast iron, nodular cast iron, 球墨铸铁, ダクタイル鋳鉄, 球状黒鉛鋳鉄, 덕타일 주철, 구상흑연주철, gang cầu, gang dẻo, เหล็กหล่อเหนียว, besi cor nodular, besi ulet, besi tuang mulur
cooling | air | 强制风冷, 強制空冷, 강제 공랭, gió, ระบายด้วยพัดลม, kipas, kipas angin
filter | hepa | hepa, hepa滤网, hepaフィルター, 헤파, 헤파 필터
filter | carbon | activated carbon, active carbon, charcoal filter, 活性炭, 활성탄, than hoạt tính, ถ่านกัมมันต์, คาร์บอนกัมมันต์, karbon aktif, arang aktif
power source | battery | battery powered, battery-powered, battery operated, 电池供电, 電池式, バッテリー駆動, 乾電池式, 건전지식, 배터리식, dùng pin, chạy pin, ใช้แบตเตอรี่, bertenaga baterai, tenaga baterai, berkuasa bateri
power source | mains | mains powered, mains, mains-powered, ac powered, 市电, コンセント式, ac電源式, 콘센트식, điện lưới, ไฟบ้าน, listrik pln, kuasa elektrik utama
power source | solar | solar powered, solar-powered, solar power, 太阳能, ソーラー, 太陽光, 태양광, 태양열, năng lượng mặt trời, พลังงานแสงอาทิตย์, โซลาร์เซลล์, tenaga surya, tenaga suria, solar
stock | yes | in stock, 有货, 现货, 在庫あり, 재고 있음, 재고 있음, 재고있음, còn hàng, có sẵn hàng, มีสินค้า, พร้อมส่ง, stok tersedia, ready stock, ada stok
stock | no | out of stock, sold out, 无货, 缺货, 在庫なし, 在庫切れ, 欠品, 재고 없음, 품절, hết hàng, สินค้าหมด, stok habis, kehabisan stok
`;
