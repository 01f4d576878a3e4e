/** Names of the months, January first, in the languages that write them out. */
export const MONTH_WORDS = [
  "january january jan jan. januari januari มกราคม ม.ค. enero",
  "february feb feb. februari กุมภาพันธ์ ก.พ. pebrero",
  "march mar mar. maret mac มีนาคม มี.ค. marso",
  "april apr apr. เมษายน เม.ย. abril",
  "may mei mei พฤษภาคม พ.ค. mayo",
  "june jun jun. juni jun มิถุนายน มิ.ย. hunyo",
  "july jul jul. juli julai กรกฎาคม ก.ค. hulyo",
  "august aug aug. agustus ogos agu สิงหาคม ส.ค. agosto",
  "september sep sep. sept. sept กันยายน ก.ย. setyembre",
  "october oct oct. oktober okt ตุลาคม ต.ค. oktubre",
  "november nov nov. พฤศจิกายน พ.ย. nobyembre",
  "december dec dec. desember disember des dis ธันวาคม ธ.ค. disyembre",
];
