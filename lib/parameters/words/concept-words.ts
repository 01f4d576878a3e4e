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
`;
