#pragma once

#include <ostream>

#include "report/cell_text.h"
#include "values/result_table.h"

// One writer a family of formats; render() chooses. All expect a table that render() has found whole.
namespace ccgledger {

void write_table(std::ostream& out, const ResultTable& table, const Shown& shown);
void write_plain(std::ostream& out, const ResultTable& table, const Shown& shown);
void write_markdown(std::ostream& out, const ResultTable& table, const Shown& shown);
void write_csv(std::ostream& out, const ResultTable& table);
void write_tsv(std::ostream& out, const ResultTable& table);
void write_json(std::ostream& out, const ResultTable& table);
void write_ndjson(std::ostream& out, const ResultTable& table);

}  // namespace ccgledger
