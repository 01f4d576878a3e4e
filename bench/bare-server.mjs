// The least that node:http can do: the bytes and headers it is given, for every request.
// `node bare-server.mjs PORT JSON`, the JSON being { headers: [name, value, ...], body }.
import { createServer } from "node:http";
import process from "node:process";

const [port, text] = process.argv.slice(2);
const { headers, body } = JSON.parse(text);

createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), "127.0.0.1");
