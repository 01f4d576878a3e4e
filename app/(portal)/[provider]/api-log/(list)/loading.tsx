import { ListLoading } from "../../list-loading";

/** The calls on the way. */
export default function Loading() {
  return <ListLoading />;
}
