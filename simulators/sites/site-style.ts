/** The one style sheet of the demo sites; `--house` is the exporter's colour. */
export const SITE_STYLE = `
*{box-sizing:border-box}
body{margin:0;color:#1d2329;background:#fff;font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:var(--house)}img,svg{display:block;max-width:100%}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--house);outline-offset:2px}
.wrap{max-width:1080px;margin:0 auto;padding:0 20px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px}
header{border-bottom:1px solid #e3e7ea;background:#fff}
header .wrap{display:flex;flex-wrap:wrap;gap:8px 28px;align-items:center;padding-top:14px;padding-bottom:14px}
.name{font-weight:700;font-size:18px;color:var(--house);text-decoration:none;margin-right:auto}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0;padding:0}
nav a{color:#3b454e;text-decoration:none}nav a:hover{color:var(--house)}
nav a[aria-current]{color:var(--house);font-weight:600;border-bottom:2px solid}
.tongues{font-size:14px}
.hero{background:linear-gradient(120deg,var(--house),color-mix(in srgb,var(--house) 62%,#0b1016));color:#fff}
.hero .wrap{display:grid;grid-template-columns:1.35fr 1fr;gap:32px;align-items:center;padding-top:56px;padding-bottom:56px}
.hero h1{font-size:clamp(28px,4.4vw,44px);line-height:1.2;margin:0 0 16px;text-wrap:balance}
.hero p{margin:0 0 24px;opacity:.94;max-width:56ch}.hero svg{color:#fff;opacity:.9;justify-self:center;width:min(260px,60%)}
.button{display:inline-block;background:var(--house);color:#fff;border:0;border-radius:6px;padding:10px 18px;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.hero .button{background:#fff;color:var(--house)}
main{min-height:52vh;padding-bottom:64px}h1.plain{font-size:32px;line-height:1.25;margin:44px 0 8px}
h2{font-size:22px;line-height:1.3;margin:44px 0 16px}h3{font-size:17px;margin:0 0 6px}
.lead{color:#4d5861;max-width:68ch;margin:0 0 24px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:20px}
.card{border:1px solid #e3e7ea;border-radius:10px;padding:20px;background:#fff}
.card p{margin:0 0 10px;color:#4d5861}.card .model{font-size:13px;letter-spacing:.04em;color:#5d6871}
.card svg{color:var(--house);width:56px;margin-bottom:10px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:10px 16px 10px 0;border-bottom:1px solid #e3e7ea}thead th{font-size:14px;color:#5d6871;font-weight:500}
tbody th{font-weight:500;width:50%}
.note{border-left:4px solid var(--house);background:color-mix(in srgb,var(--house) 7%,#fff);padding:16px 20px;border-radius:0 8px 8px 0;margin:28px 0}
.note p{margin:0 0 8px}.note p:last-child{margin:0}
form{display:grid;gap:14px;max-width:560px}label{display:grid;gap:4px;font-size:14px;color:#3b454e}
input,textarea,select{font:inherit;padding:9px 11px;border:1px solid #aab4bc;border-radius:6px;background:#fff;color:inherit;min-width:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:6px 20px}dt{color:#5d6871}dd{margin:0}
footer{background:#f4f6f7;border-top:1px solid #e3e7ea;font-size:14px;color:#4d5861}
footer .wrap{display:flex;flex-wrap:wrap;gap:8px 32px;padding-top:24px;padding-bottom:32px}footer p{margin:0}
@media(max-width:720px){.hero .wrap{grid-template-columns:1fr;padding-top:36px;padding-bottom:36px}.hero svg{display:none}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:10px}}
`;
