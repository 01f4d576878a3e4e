import { ListLoading } from "../../list-loading";

/** The language service providers on the way. */
export default function Loading() {
  return <ListLoading />;
}
