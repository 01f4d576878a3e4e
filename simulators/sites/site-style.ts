/** The one style sheet of the demo sites; `--house` is the exporter's colour, the class of the body its look. */
export const SITE_STYLE = `
:root{--ink:#1b232b;--soft:#4d5963;--line:#dfe4e8;--ground:#f4f6f7;--dark:color-mix(in srgb,var(--house) 58%,#0b1016);--tint:color-mix(in srgb,var(--house) 9%,#fff);--round:8px}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
:lang(zh){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
:lang(ja){font-family:"Hiragino Sans","Yu Gothic","Meiryo","Noto Sans CJK JP","Noto Sans JP",system-ui,sans-serif}
:lang(ko){font-family:"Apple SD Gothic Neo","Malgun Gothic","Noto Sans CJK KR","Noto Sans KR",system-ui,sans-serif;word-break:keep-all}
:lang(th){font-family:"Thonburi","Leelawadee UI","Noto Sans Thai","Noto Sans Thai UI",system-ui,sans-serif;line-height:1.75}
a{color:var(--house)}svg{display:block;max-width:100%}
ul.cards,ul.tiles,ul.badges,ul.gateways,ul.chips,nav ul,footer ul,ol.years{list-style:none;margin:0;padding:0}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,select:focus-visible,.scroll:focus-visible{outline:3px solid var(--house);outline-offset:2px}
.wrap{max-width:1160px;margin:0 auto;padding:0 24px}.narrow{max-width:820px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:9}

header{background:#fff;border-bottom:1px solid var(--line)}
.bar{background:var(--dark);color:#fff;font-size:13px}.bar a{color:#fff;text-decoration:none}.bar a:hover{text-decoration:underline}
.bar .wrap{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;padding-top:6px;padding-bottom:6px}
.reach{display:flex;flex-wrap:wrap;gap:0 20px}
.tongues ul{display:flex;flex-wrap:wrap;gap:0 16px}.tongues a[aria-current]{font-weight:700;text-decoration:underline;text-underline-offset:4px}
.head{display:flex;flex-wrap:wrap;gap:12px 28px;align-items:center;padding-top:14px;padding-bottom:14px}
.name{display:flex;gap:10px;align-items:center;font-weight:700;font-size:19px;line-height:1.2;color:var(--ink);text-decoration:none;margin-right:auto}
.name svg{width:38px;height:38px;fill:var(--house);flex:none}.name text{fill:#fff;font:700 18px system-ui,sans-serif}
.menu ul{display:flex;flex-wrap:wrap;gap:4px 22px}
.menu a{color:#36414b;text-decoration:none;padding:6px 0;display:block}.menu a:hover{color:var(--house)}
.menu a[aria-current]{color:var(--house);font-weight:600;box-shadow:inset 0 -2px var(--house)}

.button,.ghost{display:inline-block;border-radius:var(--round);padding:10px 20px;font:inherit;font-weight:600;line-height:1.4;text-decoration:none;cursor:pointer;border:1px solid var(--house)}
.button{background:var(--house);color:#fff}.button:hover{background:var(--dark)}.ghost{color:var(--house);background:#fff}
.actions{display:flex;flex-wrap:wrap;gap:12px;margin:24px 0 0}

.hero{background:radial-gradient(900px 420px at 82% 8%,color-mix(in srgb,var(--house) 70%,#fff 12%),transparent),linear-gradient(120deg,var(--dark),var(--house));color:#fff}
.hero .wrap{display:grid;grid-template-columns:1.25fr 1fr;gap:48px;align-items:center;padding-top:72px;padding-bottom:72px}
.hero h1{font-size:clamp(28px,4.2vw,46px);line-height:1.2;margin:0 0 18px;text-wrap:balance}
.hero p{margin:0;max-width:58ch;opacity:.95}.hero .actions{margin-top:28px;opacity:1}
.hero .button{background:#fff;color:var(--dark);border-color:#fff}.hero .ghost{background:transparent;color:#fff;border-color:rgba(255,255,255,.75)}
.gallery{display:grid;grid-template-columns:1fr 1fr;gap:14px}
.gallery div{background:rgba(255,255,255,.94);border-radius:calc(var(--round) * 1.5);padding:18px}.gallery div:first-child{grid-column:1/-1;padding:26px}
.gallery div:first-child svg{max-height:170px}.gallery svg{width:100%}

.drawing{width:100%;stroke-linecap:round;stroke-linejoin:round;stroke-width:2}
.drawing .S{fill:#fff;stroke:var(--dark)}.drawing .T{fill:color-mix(in srgb,var(--house) 30%,#fff);stroke:var(--dark)}
.drawing .D{fill:var(--house);stroke:var(--dark)}.drawing .L{fill:none;stroke:var(--dark)}

main{min-height:52vh;padding-bottom:72px}
h1.plain{font-size:clamp(26px,3.4vw,36px);line-height:1.25;margin:44px 0 8px}
h2{font-size:clamp(20px,2.4vw,26px);line-height:1.3;margin:56px 0 20px}h3{font-size:17px;line-height:1.4;margin:0 0 6px}
.lead{color:var(--soft);font-size:17px;max-width:70ch;margin:0 0 24px}
.plant{display:grid;grid-template-columns:repeat(4,1fr);margin:0;border:1px solid var(--line);border-radius:var(--round);background:#fff}
.hero+.wrap .plant{margin-top:-36px;position:relative;box-shadow:0 8px 28px rgba(16,24,32,.09)}
.plant div{padding:18px 22px;border-left:1px solid var(--line);display:flex;flex-direction:column-reverse;justify-content:flex-end}.plant div:first-child{border:0}
.plant dt{color:var(--soft);font-size:14px}.plant dd{margin:0;font-size:26px;font-weight:700;line-height:1.3;color:var(--dark)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:16px}
.tiles a{display:grid;grid-template-columns:104px 1fr;gap:18px;align-items:center;padding:16px 20px;background:var(--tint);border-radius:var(--round);text-decoration:none;color:var(--soft);font-size:14px;height:100%}
.tiles a:hover{box-shadow:inset 0 0 0 2px var(--house)}.tiles strong{color:var(--ink);font-size:17px}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:20px}
.card{border:1px solid var(--line);border-radius:var(--round);background:#fff;overflow:hidden;display:flex;flex-direction:column}
.plate{background:var(--ground);padding:26px;display:grid;place-items:center}.plate svg{max-height:150px}
.plate.large{padding:44px;border-radius:var(--round);border:1px solid var(--line)}.plate.large svg{max-height:320px;stroke-width:1.3}
.inside{padding:18px 20px 20px;display:flex;flex-direction:column;flex:1}.inside p{margin:0 0 12px;color:var(--soft);font-size:15px}
.model,.inside .model{font-size:13px;letter-spacing:.05em;color:#5d6871;margin:0 0 4px}
.more{margin-top:auto;font-weight:600;text-decoration:none}.more::after{content:" →"}.more:hover{text-decoration:underline}
.band{background:var(--tint);margin-top:64px;padding:8px 0 56px}
.strengths{grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:20px 32px}.related{grid-template-columns:repeat(3,minmax(0,1fr))}
.strengths li{border-top:3px solid var(--house);padding-top:16px}.strengths p{margin:0;color:var(--soft)}
.badges{display:flex;flex-wrap:wrap;gap:14px}
.badges a{display:grid;padding:12px 20px 12px 16px;border:1px solid var(--line);border-left:4px solid var(--house);border-radius:var(--round);text-decoration:none;color:var(--soft);font-size:13px;line-height:1.5}
.badges strong{font-size:17px;color:var(--ink)}.badges a:hover{border-color:var(--house)}

.crumbs{font-size:14px;color:var(--soft);margin:24px 0}
.article{display:grid;grid-template-columns:1fr 1fr;gap:48px;align-items:start}.article h1.plain{margin-top:0}
.terms{display:block;border-top:1px solid var(--line);margin:0}.terms div{display:grid;grid-template-columns:40% 1fr;gap:16px;padding:9px 0;border-bottom:1px solid var(--line)}
.terms dt{color:var(--soft)}.terms dd{margin:0;font-weight:600}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th,td{text-align:left;padding:10px 16px;border:1px solid var(--line)}thead th{background:var(--dark);color:#fff;font-weight:600;border-color:color-mix(in srgb,var(--dark) 80%,#fff)}
thead th{white-space:nowrap}tbody th{font-weight:500;background:var(--ground)}tbody th.chapter{background:var(--tint);font-weight:600;vertical-align:top}td.shared{text-align:center}
dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(230px,1fr));gap:0 32px;margin:0}
dl.figures div{padding:12px 0;border-bottom:1px solid var(--line)}dl.figures dt{font-size:14px}dl.figures dd{font-size:19px;font-weight:600;margin:0}
.ticks{list-style:none;margin:0;padding:0;columns:2;column-gap:48px}.ticks li{padding:8px 0 8px 28px;position:relative;break-inside:avoid}
.ticks li::before{content:"";position:absolute;left:2px;top:17px;width:14px;height:7px;border:solid var(--house);border-width:0 0 3px 3px;transform:rotate(-45deg)}
.prose{font-size:18px;max-width:66ch}
.papers{grid-template-columns:repeat(auto-fill,minmax(300px,1fr))}
.paper{border:1px solid var(--line);outline:6px solid var(--tint);outline-offset:-7px;border-radius:var(--round);padding:32px 30px}
.paper .mark{display:inline-block;background:var(--house);color:#fff;font-weight:700;padding:4px 12px;border-radius:99px;margin:0}.paper h2{font-size:18px;margin:16px 0}
.pay{padding-top:56px}.pay h1.plain{margin-top:16px}
.note{border-left:4px solid var(--house);background:var(--tint);padding:18px 22px;border-radius:0 var(--round) var(--round) 0;margin:36px 0}
.note p{margin:0 0 8px}.note p:last-child{margin:0}
.ask{display:grid;grid-template-columns:1fr 1.4fr;gap:48px;background:var(--ground);border-radius:var(--round);padding:36px 40px;margin-top:56px}.ask h2{margin:0 0 12px}
form{display:grid;grid-template-columns:1fr 1fr;gap:16px;align-items:end}.whole{grid-column:1/-1}
label{display:grid;gap:4px;font-size:14px;color:#3b454e;min-width:0}
input,textarea,select{font:inherit;font-size:16px;padding:9px 11px;border:1px solid #97a3ac;border-radius:calc(var(--round) * .75);background:#fff;color:inherit;min-width:0;width:100%}
dl{display:grid;grid-template-columns:max-content 1fr;gap:8px 24px}dt{color:#5d6871}dd{margin:0}
.gateways{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:12px}
.gateways a{display:block;height:100%;padding:14px 18px;border:1px solid var(--line);border-radius:var(--round);text-decoration:none;font-weight:600}.gateways a::after{content:" →"}.gateways a:hover{border-color:var(--house)}
.years{border-left:2px solid var(--house);padding:0 0 0 28px!important}.years li{position:relative;padding-bottom:20px}
.years li::before{content:"";position:absolute;left:-35px;top:8px;width:12px;height:12px;border-radius:50%;background:var(--house)}.years p{margin:2px 0 0;color:var(--soft);max-width:70ch}

footer{background:#151c23;color:#c3ccd4;font-size:14px}footer a{color:#e8edf1;text-decoration:none}footer a:hover{text-decoration:underline}
footer h2{font-size:15px;color:#fff;margin:0 0 12px}footer p{margin:0 0 8px}footer li{padding:3px 0}
.columns{display:grid;grid-template-columns:1.6fr 1fr 1fr 1.2fr;gap:40px;padding-top:48px;padding-bottom:36px}
.small{display:flex;flex-wrap:wrap;gap:4px 32px;justify-content:space-between;border-top:1px solid #2c3640;padding-top:18px;padding-bottom:22px}

.calm{--round:16px}.calm .hero{background:var(--tint);color:var(--ink)}.calm .hero h1{color:var(--dark)}
.calm .hero .button{background:var(--house);color:#fff;border-color:var(--house)}.calm .hero .ghost{color:var(--house);border-color:var(--house);background:#fff}
.calm .hero+.wrap .plant{box-shadow:none;margin-top:32px;border:0;background:transparent}.calm .plant div{border:0;text-align:center}
.calm .plate{background:var(--tint)}.calm .bar{background:#fff;color:var(--soft);border-bottom:1px solid var(--line)}.calm .bar a{color:var(--soft)}
.workshop{--round:2px}.workshop .bar{border-bottom:4px solid var(--house)}.workshop .hero .wrap{padding-top:56px;padding-bottom:88px}
.workshop .hero{background:repeating-linear-gradient(135deg,rgba(255,255,255,.035) 0 2px,transparent 2px 14px),#1b232b}
.workshop .hero .button{background:var(--house);color:#fff;border-color:var(--house)}.workshop h2::before{content:"";display:block;width:44px;height:4px;background:var(--house);margin-bottom:12px}
.workshop footer h2::before{display:none}.workshop .bar{background:#1b232b}.workshop .paper h2::before,.workshop .ask h2::before{display:none}

@media(max-width:1080px){.head .menu{order:3;width:100%}}
@media(max-width:800px){.related{grid-template-columns:repeat(auto-fill,minmax(220px,1fr))}.hero .wrap,.article,.ask{grid-template-columns:minmax(0,1fr);gap:28px}.hero .wrap{padding-top:40px;padding-bottom:64px}.gallery{display:none}
.plant{grid-template-columns:1fr 1fr}.plant div:nth-child(odd){border-left:0}.plant div:nth-child(n+3){border-top:1px solid var(--line)}.columns{grid-template-columns:1fr 1fr;gap:28px}.ticks{columns:1}.ask{padding:24px 20px}}
@media(max-width:560px){.wrap{padding-left:16px;padding-right:16px}.columns,form,dl{grid-template-columns:minmax(0,1fr)}dl{gap:0}dl dd{margin-bottom:10px}.plant dd,.terms dd,dl.figures dd{margin:0}.terms div{grid-template-columns:44% 1fr}.plant{grid-template-columns:1fr 1fr}
.reach a{display:none}.head .button{display:none}.menu ul{gap:0 18px}.plate.large{padding:24px}th,td{padding:8px 10px;font-size:15px}.papers{grid-template-columns:minmax(0,1fr)}.cards,.related{grid-template-columns:minmax(0,1fr)}.plant dd{font-size:21px;white-space:nowrap}.plant div{padding:14px 16px}.actions>*{flex:1;display:grid;place-items:center;text-align:center}.tongues ul{gap:0 12px}}
`;
