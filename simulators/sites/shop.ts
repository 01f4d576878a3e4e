import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html, raw } from "hono/html";
import type { SimulatorApp } from "../http/listen";
import type { Html } from "../http/page";
import type { GatewayDesk } from "../payment-gateways/start-gateways";
import { GATEWAYS } from "./data/gateways";
import { LANGUAGE_TAGS } from "./data/words";
import { say } from "./site";
import type { Language, Product, Site, Text } from "./site";
import { SITE_STYLE } from "./site-style";

const CARTS_MOST = 1_000;

const SHOP_WORDS = {
  add: { en: "Add to cart", zh: "加入购物车", vi: "Thêm vào giỏ hàng", th: "หยิบใส่ตะกร้า" },
  cart: { en: "Cart", zh: "购物车", vi: "Giỏ hàng", th: "ตะกร้าสินค้า" },
  empty: { en: "Nothing is in the cart.", zh: "购物车是空的。" },
  checkout: { en: "Checkout", zh: "去结算", vi: "Thanh toán", th: "ชำระเงิน" },
  email: { en: "E-mail", zh: "电子邮箱", vi: "Email", th: "อีเมล" },
  pay: { en: "Pay with", zh: "付款方式", vi: "Thanh toán bằng", th: "ชำระด้วย" },
  sample: { en: "Sample order, one piece", zh: "样品订单，一件" },
} satisfies Record<string, Text>;

/** What somebody has in their cart. */
interface Cart {
  product: Product;
  count: number;
}

function shopPage(site: Site, language: Language, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} | ${say(site.name, language)}</title>
        <link rel="icon" href="data:," />
        <style>
          :root { --house: ${site.accent}; }
          ${raw(SITE_STYLE)}
        </style>
      </head>
      <body class="${site.look}">
        <main class="wrap narrow">
          <h1 class="plain">${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

const checkoutBody = (site: Site, language: Language, { product, count }: Cart): Html =>
  html`<p>${count} × ${say(product.name, language)}</p>
    <form method="post" action="/${language}/shop/pay">
      <label>${say(SHOP_WORDS.email, language)} <input name="email" type="email" required /></label>
      ${site.gateways.map(
        (gateway) =>
          html`<p>
            <button class="button" name="gateway" value="${gateway}">
              ${say(SHOP_WORDS.pay, language)} ${GATEWAYS[gateway].name}
            </button>
          </p>`,
      )}
    </form>`;

/** A page that sends the buyer on by a form, as gateways ask who cannot be led to. */
const formBody = (to: string): Html =>
  html`<form method="post" action="${to}"><button class="button">OK</button></form>
    <script>
      document.forms[0].submit();
    </script>`;

/**
 * A shop for samples beside the site's pages, which leads nobody to it: a product, a cart for each visitor, a checkout,
 * and the way to the site's gateways.
 */
export function addShop(app: SimulatorApp, site: Site, desk: GatewayDesk): void {
  const carts = new Map<string, Cart>();
  const languageIn = (c: Context): Language | null =>
    site.languages.find((one) => one === c.req.param("language")) ?? null;
  const cartOf = (c: Context): Cart | undefined => carts.get(getCookie(c, "cart") ?? "");
  const serve = (path: string, render: (c: Context, language: Language) => Html | null): void => {
    app.get(`/:language/shop${path}`, (c) => {
      const language = languageIn(c);
      const body = language && render(c, language);
      return body ? c.html(body) : c.notFound();
    });
  };
  const findProduct = (c: Context): Product | undefined =>
    site.products.find(({ id }) => id === c.req.param("product"));

  serve("/cart", (c, language) => {
    const cart = cartOf(c);
    const body = cart
      ? html`<p>${cart.count} × ${say(cart.product.name, language)}</p>
          <p>
            <a class="button" href="/${language}/shop/checkout">${say(SHOP_WORDS.checkout, language)}</a>
          </p>`
      : html`<p>${say(SHOP_WORDS.empty, language)}</p>`;
    return shopPage(site, language, say(SHOP_WORDS.cart, language), body);
  });
  serve("/checkout", (c, language) => {
    const cart = cartOf(c);
    const body = cart ? checkoutBody(site, language, cart) : html`<p>${say(SHOP_WORDS.empty, language)}</p>`;
    return shopPage(site, language, say(SHOP_WORDS.checkout, language), body);
  });
  serve("/:product", (c, language) => {
    const product = findProduct(c);
    if (!product) return null;
    const body = html`<p>${say(SHOP_WORDS.sample, language)} · USD ${product.trade.priceUsd[1]}</p>
      <form method="post" action="/${language}/shop/${product.id}">
        <button class="button">${say(SHOP_WORDS.add, language)}</button>
      </form>`;
    return shopPage(site, language, say(product.name, language), body);
  });
  app.post("/:language/shop/pay", async (c) => {
    const [language, cart] = [languageIn(c), cartOf(c)];
    const { gateway: asked } = await c.req.parseBody();
    const gateway = site.gateways.find((one) => one === asked);
    if (!language || !cart || !gateway) return c.text("Nothing is in the cart.", 409);
    carts.delete(getCookie(c, "cart") ?? "");
    const to = desk.open(gateway);
    if (!desk.wantsForm(gateway)) return c.redirect(to, 303);
    return c.html(shopPage(site, language, say(SHOP_WORDS.checkout, language), formBody(to)));
  });
  app.post("/:language/shop/:product", (c) => {
    const [language, product] = [languageIn(c), findProduct(c)];
    if (!language || !product) return c.notFound();
    const id = getCookie(c, "cart") ?? randomUUID();
    const had = carts.get(id);
    carts.set(id, { product, count: had?.product === product ? had.count + 1 : 1 });
    const [oldest] = carts.keys();
    if (carts.size > CARTS_MOST && oldest !== undefined) carts.delete(oldest);
    setCookie(c, "cart", id, { path: "/", httpOnly: true, sameSite: "Lax" });
    return c.redirect(`/${language}/shop/cart`, 303);
  });
}
