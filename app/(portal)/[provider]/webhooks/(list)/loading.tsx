import { ListLoading } from "../../list-loading";

/** The webhooks on the way. */
export default function Loading() {
  return <ListLoading />;
}
