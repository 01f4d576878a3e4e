import { ListLoading } from "../../list-loading";

/** The filings on the way. */
export default function Loading() {
  return <ListLoading />;
}
