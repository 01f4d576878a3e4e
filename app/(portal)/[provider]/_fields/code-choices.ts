import { getLocale } from "next-intl/server";
import { getNames } from "@/app/_server/regime-text";
import { intlTag } from "@/app/_ui/format-time";

/** ISO 3166-1 alpha-2, all assigned codes. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";
/** Languages that exporters' websites are published in; any other tag can be typed. */
const LANGUAGES =
  "en zh zh-Hans zh-Hant ja ko th vi id ms fil km lo my ta hi bn ur ar fa he tr ru uk kk uz mn de fr es pt pt-BR it nl sv da nb fi pl cs sk hu ro bg el hr sr sl et lv lt sw am";

function sorted(codes: string, name: (code: string) => string, locale: string) {
  return codes
    .split(" ")
    .map((value) => ({ value, label: name(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, intlTag(locale)));
}

/** Countries and languages to choose from, by their names in the reader's language. */
export async function getCodeChoices() {
  const [names, locale] = [await getNames(), await getLocale()];
  return {
    countries: sorted(COUNTRIES, names.country, locale),
    languages: sorted(LANGUAGES, names.language, locale),
  };
}
