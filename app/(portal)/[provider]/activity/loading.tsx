import { ListLoading } from "../list-loading";

/** The activity on the way. */
export default function Loading() {
  return <ListLoading />;
}
