/** Everything a page can try at each of HOSTS; it tells how often, and that it came to its end. */
export const HOSTILE_SCRIPT = `
  const tried = [];
  const at = (what, work) => { try { const done = work(); tried.push(what); done?.catch?.(() => 0); } catch { tried.push(what); } };
  const add = (name, attributes) => { const one = Object.assign(document.createElement(name), attributes); document.body.append(one); return one; };
  for (const host of HOSTS) {
    const url = "http://" + host + "/";
    at("fetch", () => fetch(url, { mode: "no-cors" }));
    at("xhr", () => { const xhr = new XMLHttpRequest(); xhr.open("GET", url); xhr.send(); });
    at("img", () => add("img", { src: url }));
    at("script", () => add("script", { src: url }));
    at("iframe", () => add("iframe", { src: url }));
    at("object", () => add("object", { data: url }));
    at("style", () => add("link", { rel: "stylesheet", href: url }));
    for (const rel of ["preconnect", "dns-prefetch", "prefetch", "modulepreload"]) at(rel, () => add("link", { rel, href: url }));
    at("video", () => add("video", { src: url }));
    at("beacon", () => navigator.sendBeacon(url, "x"));
    at("socket", () => new WebSocket("ws://" + host + "/"));
    at("sockets", () => new WebSocket("wss://" + host + "/"));
    at("events", () => new EventSource(url));
    at("open", () => window.open(url));
    at("tls", () => fetch("https://" + host + "/", { mode: "no-cors" }));
    at("transport", () => new WebTransport("https://" + host + "/").ready);
    at("import", () => import(url));
    at("ping", () => { const a = add("a", { href: "#x", ping: url }); a.click(); });
    at("form", () => { const form = add("form", { action: url, method: "post", target: "_blank" }); form.submit(); });
    at("worker", () => new Worker(URL.createObjectURL(new Blob(["fetch('" + url + "').catch(() => 0); new WebSocket('ws://" + host + "/')"]))));
    at("webrtc", () => {
      const servers = ["stun:" + host, "turn:" + host + "?transport=udp", "turn:" + host + "?transport=tcp", "turns:" + host];
      const iceServers = servers.map((urls) => ({ urls, username: "u", credential: "c" }));
      const peer = new RTCPeerConnection({ iceServers });
      peer.createDataChannel("x");
      peer.createOffer().then((offer) => peer.setLocalDescription(offer));
    });
  }
  document.body.dataset.tried = tried.length;
  alert("look at me"); confirm("?"); Notification.requestPermission?.();
  document.body.append("still here");`;
