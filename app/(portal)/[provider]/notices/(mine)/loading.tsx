import { ListLoading } from "../../list-loading";

/** The notices on the way. */
export default function Loading() {
  return <ListLoading />;
}
