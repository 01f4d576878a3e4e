import type { PageProbe } from "../define-regime";

/**
 * Pages that answer the questions of TIG-14. The document names no method, so these words are our own reading of what
 * "proactively displays" means: a page, a marked-up product, or a form to fill in, not a mere mention.
 */
export const PROBES: readonly PageProbe[] = [
  {
    answers: "catalog",
    markup: ["Product", "ProductGroup", "ProductModel", "OfferCatalog"],
    segments: ["product", "products", "catalog", "catalogue", "chanpin", "san-pham", "produk", "shop"],
    headings: [
      ...["products", "our products", "product catalog", "product catalogue", "catalogue"],
      ...["产品", "產品", "製品", "カタログ", "제품", "sản phẩm", "สินค้า", "ผลิตภัณฑ์", "produk"],
    ],
    acts: [],
    needsForm: false,
  },
  {
    answers: "quotation",
    markup: [],
    segments: ["quotation", "quote", "rfq", "inquiry", "enquiry", "xunjia", "bao-gia", "penawaran"],
    headings: [
      ...["quotation", "request a quote", "get a quote", "inquiry", "enquiry", "rfq"],
      ...[
        "询价",
        "詢價",
        "报价",
        "報價",
        "見積",
        "견적",
        "báo giá",
        "ใบเสนอราคา",
        "penawaran",
        "sebut harga",
      ],
    ],
    acts: [
      ...["request a quote", "get a quote", "request quotation", "send inquiry", "send enquiry"],
      ...["询价", "获取报价", "見積もりを依頼", "見積依頼", "견적 요청", "yêu cầu báo giá", "ขอใบเสนอราคา"],
      ...["minta penawaran", "minta sebut harga"],
    ],
    needsForm: true,
  },
  {
    answers: "certificates",
    markup: ["Certification"],
    segments: ["certificate", "certificates", "certification", "certifications", "zhengshu", "chung-nhan"],
    headings: [
      ...["certificates", "certifications", "certification", "compliance"],
      ...["证书", "證書", "认证", "認證", "認証", "인증", "chứng nhận", "ใบรับรอง", "sertifikat", "sijil"],
    ],
    acts: [],
    needsForm: false,
  },
  {
    answers: "ordering",
    markup: [],
    segments: ["cart", "checkout", "basket", "order", "orders"],
    headings: [
      ...["order", "place an order", "shopping cart", "checkout"],
      ...["订购", "下单", "購物車", "购物车", "ご注文", "주문", "đặt hàng", "สั่งซื้อ", "pesan", "pesanan"],
    ],
    acts: [
      ...["add to cart", "add to basket", "buy now", "place order", "order now", "checkout"],
      ...["加入购物车", "立即购买", "提交订单", "カートに入れる", "注文する", "장바구니", "주문하기"],
      ...["đặt hàng", "thêm vào giỏ", "สั่งซื้อ", "tambah ke keranjang", "tambah ke troli"],
    ],
    needsForm: true,
  },
];
