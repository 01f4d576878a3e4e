import { ListLoading } from "../../list-loading";

/** The deliveries on the way. */
export default function Loading() {
  return <ListLoading />;
}
