import { ListLoading } from "../list-loading";

/** The portfolio on the way. */
export default function Loading() {
  return <ListLoading />;
}
