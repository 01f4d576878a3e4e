import { ListLoading } from "../../list-loading";

/** The deadlines on the way. */
export default function Loading() {
  return <ListLoading />;
}
