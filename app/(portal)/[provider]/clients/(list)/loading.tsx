import { ListLoading } from "../../list-loading";

/** The clients on the way. */
export default function Loading() {
  return <ListLoading />;
}
