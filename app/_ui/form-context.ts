"use client";
import { createContext, useContext } from "react";

type FormState = { id: string; errors: Record<string, string>; pending: boolean };

/** What fields know of the form around them; outside of a form there are no errors. */
export const FormContext = createContext<FormState>({ id: "field", errors: {}, pending: false });

/** The error of one field as the last submission left it. */
export function useFormField(name: string): { id: string; error: string | undefined } {
  const form = useContext(FormContext);
  return { id: `${form.id}-${name}`, error: form.errors[name] };
}
