import { serveFeed } from "@/lib/feeds";

await serveFeed(process.argv[2] ?? "");
