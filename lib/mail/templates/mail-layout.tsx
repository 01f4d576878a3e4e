import { Fragment } from "react";
import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";

/** What every mail of ours consists of. */
export interface MailBody {
  subject: string;
  greeting: string | null;
  paragraphs: readonly string[];
  /** Lists under the text, each under a heading of its own where it has one. */
  sections: readonly { heading: string | null; items: readonly string[] }[];
  button: { label: string; href: string };
  why: string;
  /** What a reader can do about mails like this one. */
  footLinks: readonly { label: string; href: string }[];
}

const font =
  "Inter, 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', Helvetica, Arial, sans-serif";
const ink = "#0f172a";
const quiet = "#475569";
const accent = "#0f766e";
const line = "#e2e8f0";
const ground = "#f8fafc";

const paragraph = { fontSize: 16, lineHeight: "24px", color: ink, margin: "0 0 16px" };
const small = { fontSize: 13, lineHeight: "20px", color: quiet };

function ListSection({ heading, items }: MailBody["sections"][number]) {
  if (items.length === 0) return null;
  return (
    <Section style={{ margin: "0 0 20px" }}>
      {heading ? (
        <Text style={{ ...paragraph, fontSize: 14, fontWeight: 600, margin: "0 0 6px" }}>{heading}</Text>
      ) : null}
      <Section style={{ borderLeft: `2px solid ${line}`, paddingLeft: 16 }}>
        {items.map((item, index) => (
          // Two lines of a list may read the same.
          <Text
            key={`${index} ${item}`}
            style={{ ...paragraph, fontSize: 14, lineHeight: "22px", margin: "0 0 4px" }}
          >
            {item}
          </Text>
        ))}
      </Section>
    </Section>
  );
}

/** One column, one action, plain words: the frame of every mail. */
export function MailLayout({ body, footer, locale }: { body: MailBody; footer: string; locale: string }) {
  return (
    <Html lang={locale === "zh" ? "zh-CN" : "en"}>
      <Head />
      <Preview>{body.paragraphs[0] ?? body.subject}</Preview>
      <Body style={{ backgroundColor: ground, fontFamily: font, margin: 0, padding: "24px 8px" }}>
        <Container
          style={{
            maxWidth: 560,
            backgroundColor: "#ffffff",
            border: `1px solid ${line}`,
            borderRadius: 8,
            padding: 32,
          }}
        >
          <Heading
            as="h1"
            style={{ fontSize: 20, lineHeight: "28px", color: ink, fontWeight: 600, margin: "0 0 16px" }}
          >
            {body.subject}
          </Heading>
          {body.greeting ? <Text style={paragraph}>{body.greeting}</Text> : null}
          {body.paragraphs.map((text) => (
            <Text key={text} style={paragraph}>
              {text}
            </Text>
          ))}
          {body.sections.map((section) => (
            <ListSection key={section.heading ?? ""} {...section} />
          ))}
          <Button
            href={body.button.href}
            style={{
              backgroundColor: accent,
              color: "#ffffff",
              fontSize: 16,
              fontWeight: 600,
              borderRadius: 6,
              padding: "12px 20px",
            }}
          >
            {body.button.label}
          </Button>
          <Hr style={{ borderColor: line, margin: "24px 0 16px" }} />
          <Text style={{ ...small, margin: "0 0 4px" }}>{body.why}</Text>
          <Text style={{ ...small, margin: 0 }}>{footer}</Text>
          {body.footLinks.length > 0 ? (
            <Text style={{ ...small, margin: "12px 0 0" }}>
              {body.footLinks.map(({ label, href }, index) => (
                <Fragment key={href}>
                  {index > 0 ? " · " : null}
                  <Link href={href} style={{ color: quiet, textDecoration: "underline" }}>
                    {label}
                  </Link>
                </Fragment>
              ))}
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}
