import { ListLoading } from "../../list-loading";

/** The verifications on the way. */
export default function Loading() {
  return <ListLoading />;
}
