"use client";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { useState } from "react";
import { DataTable, type BulkAction, type Chosen } from "@/app/_ui/data-table";
import { SignManyDialog } from "./sign-many-dialog";
import type { Act, Job, Signing } from "./signing-job";

type SignTableProps = Omit<ComponentProps<typeof DataTable>, "bulk"> & {
  /** Null for whoever reads and does not sign. */
  signing: Signing | null;
};

/** Of the rows that were chosen, those there is something to do about, as their filters say. */
function doable(act: Act, rows: Chosen["rows"]) {
  const [filter, value] = act === "sign" ? ["mine", "yes"] : ["signed", "provider"];
  return rows
    .filter(({ filters }) => [filters?.[filter] ?? []].flat().includes(value))
    .map(({ id, label: name }) => ({ id, name }));
}

/** The table of signatures, with what the provider can do about the sites that are chosen in it. */
export function SignTable({ signing, ...table }: SignTableProps) {
  const query = useSearchParams().toString();
  const [job, setJob] = useState<Job | null>(null);
  if (signing === null) return <DataTable {...table} />;
  const bulkOf = (act: Act): BulkAction => ({
    id: act,
    label: signing.words[act].title,
    onChoose: ({ rows, everything, count, clear }) =>
      setJob({ act, rows: everything ? null : doable(act, rows), query, count, onOver: clear }),
  });
  return (
    <>
      <DataTable {...table} bulk={[bulkOf("sign"), bulkOf("take_back")]} />
      {job === null ? null : <SignManyDialog job={job} signing={signing} close={() => setJob(null)} />}
    </>
  );
}
