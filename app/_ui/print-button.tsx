"use client";
import { Printer } from "lucide-react";
import { Button } from "./button";

/** Opens the browser's own way to print a page, or to save it as a PDF. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span data-print="none">
      <Button size="small" icon={<Printer aria-hidden />} onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  );
}
