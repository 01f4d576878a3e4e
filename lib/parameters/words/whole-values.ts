/**
 * Values that say one thing as a whole: `absent` is nothing or no, as 无 and "none" are; `inapplicable` says that the
 * question does not arise.
 */
export const WHOLE_VALUES = `
inapplicable | n/a, na, n.a., n.a, not applicable, nil, -, --, ---, /, \\, *, 不适用, 不適用, 不涉及, 该当なし, 該当なし, 該当せず, 適用外, 対象外, 해당 없음, 해당없음, 해당사항 없음, 해당 사항 없음, 적용 안 됨, 비해당, không áp dụng, không liên quan, ไม่เกี่ยวข้อง, ไม่ใช้, ไม่สามารถใช้ได้, tidak berlaku, tidak berkenaan, tidak berkaitan, t/a, tb, t.b., មិនអនុវត្ត, ບໍ່ໃຊ້, hindi naaangkop, 暂无
absent | none, nothing, without, 无, 無, 没有, 沒有, なし, 無し, ナシ, 없음, 무, không có, không, ไม่มี, tidak ada, tiada, tanpa, wala, គ្មាន, ບໍ່ມີ, မရှိ, இல்லை
no | no, not supported, unsupported, not available, unavailable, not included, excluded, not possible, false, ✗, ✘, ×, x, ☓, 否, 不支持, 不支援, 不可, 不可以, 不能, 不含, 不包含, 不带, いいえ, 非対応, 未対応, 対応なし, 対応していません, 含まない, 付属しない, 別売, 미지원, 지원 안 함, 지원안함, 지원하지 않음, 비지원, 아니요, 아니오, 불가, 불가능, 미포함, không hỗ trợ, chưa hỗ trợ, không bao gồm, không được hỗ trợ, ไม่รองรับ, ไม่ใช่, ไม่ได้, ไม่รวม, ไม่สนับสนุน, tidak, tidak mendukung, tidak didukung, tidak termasuk, tidak tersedia, bukan, tidak disokong, tidak menyokong, tidak boleh, hindi, ទេ, ບໍ່
yes | yes, supported, support, supports, available, included, possible, true, with, ✓, ✔, √, ●, ○, ◯, ◎, 是, 有, 支持, 支援, 可, 可以, 含, 包含, 带, 具备, あり, 有り, 有, 対応, 対応可, 対応済み, 可能, はい, 付属, 含む, 있음, 지원, 지원함, 지원됨, 예, 네, 가능, 포함, có, có hỗ trợ, hỗ trợ, được hỗ trợ, bao gồm, được, có sẵn, มี, รองรับ, ใช่, ได้, รวม, สนับสนุน, ya, ada, mendukung, didukung, termasuk, tersedia, disokong, menyokong, boleh, oo, mayroon, បាទ, មាន, ມີ, ရှိသည်, ஆம்
`;
