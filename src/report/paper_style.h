#pragma once

#include <string_view>

namespace ccgledger {

// Grey words on white have a contrast of 7 to 1, blue and red ones more than 5 to 1. A sheet of A4 leaves 182 by 273 mm.
inline constexpr std::string_view paper_style =
    "@page { size: A4; margin: 12mm 14mm; }\n"
    "* { box-sizing: border-box; }\n"
    "body { margin: 0 auto; max-width: 182mm; padding: 8mm 0; font: 8.5pt/1.35 Arial, 'Liberation Sans', sans-serif; color: #1a1a1a; background: #fff; }\n"
    "header { border-bottom: 2.5pt solid #1f4e79; margin-bottom: 3mm; }\n"
    "h1 { margin: 0 0 1mm; font-size: 17pt; line-height: 1.15; color: #1f4e79; }\n"
    ".about { margin: 0 0 1.5mm; color: #505050; }\n"
    ".headline { margin: 0 0 3mm; font-size: 11pt; font-weight: bold; line-height: 1.35; }\n"
    ".figures { display: flex; gap: 2mm; margin: 0 0 3mm; }\n"
    ".figures div { flex: 1; border-left: 2.5pt solid #1f4e79; padding: .5mm 0 .5mm 2mm; background: #f2f5f9; }\n"
    ".figures dt { font-size: 7.5pt; color: #505050; }\n"
    ".figures dd { margin: 0; font-size: 11pt; font-weight: bold; white-space: nowrap; }\n"
    ".figures .unknown { font-weight: normal; }\n"
    "section { margin: 0 0 1.5mm; break-inside: avoid; }\n"
    "h2 { margin: 0 0 .5mm; padding-top: 1mm; border-top: .75pt solid #9aa7b5; font-size: 10pt; color: #1f4e79; }\n"
    ".point { margin: 0 0 1mm; }\n"
    ".beside { display: grid; grid-template-columns: 59% 1fr; gap: 3mm; align-items: start; }\n"
    ".two { display: grid; grid-template-columns: 1fr 1fr; gap: 5mm; }\n"
    "section > *, .beside > *, .two > * { min-width: 0; }\n"
    ".chart { display: block; width: 100%; height: auto; font-family: Arial, 'Liberation Sans', sans-serif; }\n"
    "table { width: 100%; border-collapse: collapse; font-size: 7.5pt; line-height: 1.25; }\n"
    ".beside th, .beside td { padding: .4mm .7mm; }\n"
    "#rules .beside { grid-template-columns: 52% 1fr; }\n"
    "#savings tbody tr > * { padding-top: .1mm; padding-bottom: .1mm; line-height: 1.1; }\n"
    "caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }\n"
    "th, td { padding: .4mm 1mm; border-bottom: .5pt solid #c4c4c4; text-align: left; vertical-align: top; }\n"
    "thead th { border-bottom: 1pt solid #333; vertical-align: bottom; }\n"
    "tbody th { font-weight: normal; }\n"
    ".right { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "td.right data, tbody th.short, .amount { white-space: nowrap; }\n"
    ".adverse { color: #a3290c; }\n"
    ".unknown { color: #595959; font-style: italic; }\n"
    ".list { margin: 0; padding: 0; columns: 2; column-gap: 5mm; list-style: none; font-size: 7pt; line-height: 1.25; }\n"
    ".list li { break-inside: avoid; }\n"
    ".more { margin: .5mm 0 0; font-size: 7.5pt; color: #505050; }\n"
    "code { font-family: 'DejaVu Sans Mono', 'Liberation Mono', monospace; font-size: 90%; overflow-wrap: anywhere; }\n"
    "footer { margin-top: 1mm; border-top: .75pt solid #9aa7b5; padding-top: 1mm; font-size: 7pt; color: #505050; overflow-wrap: anywhere; }\n"
    "a { color: #1f4e79; }\n"
    ".sheet + .sheet { break-before: page; }\n"
    "@media screen { body { padding: 8mm 4mm; } .sheet + .sheet { margin-top: 12mm; } }\n"
    "@media screen and (max-width: 640px) { .beside, .two { grid-template-columns: 1fr; } .figures { flex-wrap: wrap; } .figures div { flex: 1 1 40%; } "
    "section { overflow-x: auto; } }\n"
    "@media print { body { padding: 0; } }\n";

}  // namespace ccgledger
