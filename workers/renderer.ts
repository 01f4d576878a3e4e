import { serveLooks } from "@/lib/chromium";

await serveLooks(process.argv[2] ?? "");
