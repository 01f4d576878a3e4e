import { ListLoading } from "../../list-loading";

/** The signatures of all sites on their way. */
export default function Loading() {
  return <ListLoading />;
}
