/**
 * What each route of the documentation page does, by its operationId. The answers of regimes are not here: their
 * operations bring their own. Text between backticks is set as code.
 */
export const zhSummaries: Readonly<Record<string, string>> = {
  verification: "查询网站在各项制度下的全部公开状态",
  badge: "网站状态徽章（图片），供网站在自己的页面上展示",
  badgeJson: "网站状态的文字内容，供自行绘制徽章",
  embed: "验证按钮脚本，供网站在自己的页面上以 script 元素引用",
  trustMarks:
    "分页列出某类信任标记现行有效的网站地址（OpenID Federation 1.0）；请求只接受标记本身时，返回该标记",
  trustMark: "网站的信任标记，供网站展示、供他人查询；标记未生效时返回 404",
  trustMarkStatus: "查询所持信任标记的当前状态（OpenID Federation 1.0，8.4）；并非由我方签发的标记返回 404",
  statusList: "信任标记的 W3C Bitstring 状态列表，可读取当前列表，也可读取某一时刻的列表",
  openapi: "本接口文档（OpenAPI 3.1），可读取全部，也可只读取备案中写明的单项答复",

  listClients: "查询客户列表，按名称排序，每页 200 条",
  getClient: "查询单个客户",
  createClient: "添加客户",
  updateClient: "修改客户信息，只更改请求中给出的字段",

  listSites: "查询网站列表及其在各项制度下的状态，按名称排序，每页 200 条",
  getSite: "查询单个网站：已知信息、向谁展示哪些内容，以及产品线",
  getSiteStandings: "查询网站在各项制度下的状态：结论、待办事项及由谁办理",
  createSite: "为客户添加网站",
  updateSite: "修改网站信息，只更改请求中给出的字段",
  createProductLine: "为网站添加产品线",
  getControlProof: "查询服务商对网站主机的控制权是否已证明、以何种方式证明，以及检查时看到的情况",
  runControlCheck: "立即以全部三种方式查找控制权证明",
  listAudits: "按制度查询网站的历次审核、统计结果和未解决的问题",
  runAudit:
    "立即审核网站；已有审核正在进行时沿用该次审核。给出 `urls` 时，只检查这些页面及其对应的其他语言页面",
  getAuditReport: "读取某次或最近一次（`last`）审核的报告，格式为 JSON、SARIF 2.1.0 或 EARL 1.0",
  getResponsibilities: "查询网站责任分工的签署情况；签署须由人员在门户中完成",
  listLabelSightings: "查询买家一侧对网站警示标签的查看记录，最近 200 条",
  createLabelSighting: "登记一次对警示标签的查看；已登记的记录不再更改",
  listCertifications: "查询网站在各项制度下申请标识的进展",
  createCertificationMove: "登记申请标识的下一步；已登记的步骤不再更改",
  listPlatformProfiles: "查询网站在各项制度所列采购平台上的资料状态",
  updatePlatformProfile: "登记网站所属企业在某一采购平台上的情况",
  pushPlatformProfile: "将网站的现有资料发送给某一采购平台，以平台的应答作为确认",

  listReferenceSources: "查询用于核对网站产品参数的数据源及其最近的读取记录",
  createReferenceSource: "连接 ERP 或 PIM 数据源：定期读取、上传文件，或由系统主动发送",
  updateReferenceSource: "修改数据源的读取方式和字段映射；未给出的字段保持不变，并重新读取数据源",
  runReferenceReading: "立即读取数据源，并与其网站最近一次读取的页面比对",
  endReferenceSource: "断开数据源：删除其凭证和产品，依据它发现的问题随之撤销",
  ingestReferenceProducts:
    "接收 schema.org 格式的产品，一次最多 1,000 个：每个产品取代该数据源先前的内容，不带参数的产品予以删除",
  listPaymentPaths: "查询网站通往支付网关的路径：跳转的成功率与超时率及其置信区间，以及网关自己的报告",

  runPublishCheck:
    "内容上线前由 CMS 询问能否上线：200 表示可以，409 列出未核验的内容；每次尝试须使用新的幂等键",
  listContentUnits: "查询各项内容及其所处阶段，按提交顺序排列，每页 50 条",

  listLspCompanies: "查询语言服务商列表，按添加顺序排列，每页 200 条",
  getLspCompany: "查询单家语言服务商",
  createLspCompany: "添加语言服务商",
  updateLspCompany: "更正语言服务商的名称或国家",
  listLspContracts: "查询各网站由谁负责哪些内容的本地化合同，按签约顺序排列，每页 200 条",
  getLspContract: "查询单份合同",
  createLspContract: "登记本地化合同：网站的哪些内容由谁负责，依据哪份认证",
  endLspContract: "设定合同的最后一天",
  listLspCertificates: "查询认证列表及登记库的答复，按添加顺序排列，每页 200 条",
  getLspCertificate: "查询单份认证",
  createLspCertificate: "添加认证，并到登记库核对",
  updateLspCertificate: "修改认证信息，只更改请求中给出的字段；编号变更后重新到登记库核对",
  checkLspCertificate: "立即到登记库核对认证；登记库的答复见该认证",
  listLspCertificateFiles: "查询认证的证明文件，每个文件附有五分钟内有效的下载地址",

  listFilings: "查询备案列表，包括服务商自身的和其网站的备案，按创建顺序排列，每页 200 条",
  getFiling: "查询单项备案",
  createFiling: "登记在别处完成的备案",
  pushFiling: "向制度的平台备案；后续结果见该项备案",
  endFiling: "撤回待他人复核的备案；发送须由人员在门户中完成",
  getSelfTest: "查询一次接口外部自测及各项检查的结果",
  runSelfTest: "从外部自测接口；备案前一小时内须有一次自测",

  listDeadlines: "查询适用的期限，涉及多个网站的也只列一次，按到期时间排序，每页 200 条",
  getDeadline: "查询单项期限，包括它可能指的每个时刻和涉及的前 200 个网站",

  listWebhookEndpoints: "查询使用中的 Webhook 端点及其运行状况，按名称排序",
  getWebhookEndpoint: "查询单个 Webhook 端点，包括其签名密钥的末尾字符",
  createWebhookEndpoint: "添加 Webhook 端点；核验签名所用的密钥或公钥只显示这一次",
  updateWebhookEndpoint: "修改 Webhook 端点，只更改请求中给出的字段；等待中的消息将发往新地址",
  endWebhookEndpoint: "终止端点：取消等待中的消息，删除签名密钥，已发送的记录保留",
  rotateWebhookSecret: "生成新的签名密钥；重叠期内与旧密钥同时签名",
  testWebhookEndpoint: "发送类型为 `endpoint.test` 的事件；结果见该编号的推送",
  resumeWebhookEndpoint: "恢复已暂停或已停用的端点；等待中的消息立即发送",
  replayWebhookEndpoint: "重新发送端点自某一时刻起的消息，沿用原有编号；试运行时只计数",

  listPushes: "查询 Webhook 与推送，最新在前，每页 50 条",
  getPush: "查询单条 Webhook 或推送，包括消息内容和每次尝试",
  replayPush: "重新发送一条消息，沿用原有编号；试运行时不作任何更改",
};
