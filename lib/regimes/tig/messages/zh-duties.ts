import type { DutyTexts } from "../../define-regime";

/** 中文责任分工。改动任何文字都会产生新的版本，须重新签署。 */
export const dutyTexts: DutyTexts = {
  duties: {
    interface_deployed: {
      title: "在网站上部署核验接口",
      text: "买家可在网站上一键核验。",
    },
    answers_kept: {
      title: "接口回答正确且可访问",
      text: "回答反映当前所知，并列明合规主体和有效期截止日。",
    },
    interface_filed: {
      title: "向协调平台备案接口",
      text: "按时提交接口地址、认证方式和字段结构，变更后重新提交。",
    },
    scope_said: {
      title: "如实说明网站展示的内容和面向的对象",
      text: "包括产品目录、报价、证书、下单、语言和目标国家，以及其中的任何变化。",
    },
    lsp_contracted: {
      title: "网站的每种语言都与有认证的语言服务商签约",
      text: "须在该语言的内容发布之前完成。",
    },
    certificate_kept: {
      title: "持有联合认证并按时续期",
      text: "由六国联合签发、在有效期内，并提供认证编号和有效期截止日。",
    },
    registry_kept: {
      title: "认证可在公共登记库中查到",
      text: "登记内容正确，且与认证一致。",
    },
    registry_checked: {
      title: "定期查询登记库",
      text: "每次结果连同时间一并留存，发生变化时告知有关各方。",
    },
    documents_marked: {
      title: "技术文件载明认证字段",
      text: "字段由服务商提供，由出口企业写入文件。",
    },
    changes_told: {
      title: "认证被暂停、吊销或到期时立即告知其他各方",
      text: "不应让买家通过核验失败才得知。",
    },
  },
  statements: {
    exporter:
      "{entity}：我方已阅读 {site}（{url}）的责任分工，履行其中标明由我方承担的责任，并按表中所列承担连带责任。",
    provider:
      "{entity}：我方已阅读 {site}（{url}）的责任分工，履行其中标明由服务商承担的责任，并按表中所列承担连带责任。",
    lsp: "{entity}：该语言服务商已阅读 {site}（{url}）的责任分工，履行其中标明由语言服务商承担的责任，并于此处所列日期作出确认。",
  },
};
