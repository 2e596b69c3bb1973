#pragma once

#include <ostream>
#include <vector>

#include "report/cell_text.h"
#include "report/render.h"
#include "values/result_table.h"

// One writer a family of formats; render() chooses. All expect a table that render() has found whole.
namespace ccgledger {

void write_table(std::ostream& out, const ResultTable& table, const Shown& shown, Colour colour);
void write_plain(std::ostream& out, const ResultTable& table, const Shown& shown);
void write_markdown(std::ostream& out, const ResultTable& table, const Shown& shown);
void write_csv(std::ostream& out, const ResultTable& table);
void write_tsv(std::ostream& out, const ResultTable& table);
void write_json(std::ostream& out, const ResultTable& table);
void write_ndjson(std::ostream& out, const ResultTable& table);
/// One page, the tables one below the other; what it is about is the first one's.
void write_html(std::ostream& out, const std::vector<ResultTable>& tables, const Shown& shown, const Provenance& provenance);
void write_xlsx(std::ostream& out, const ResultTable& table, const Provenance& provenance);

}  // namespace ccgledger
