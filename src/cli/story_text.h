#pragma once

#include <ostream>

#include "derive/story.h"

namespace ccgledger {

/// Prints the story of the eight clinical commissioning groups, in £m, each number with the references of its sources: the years
/// side by side, what was told before the year was over, the support that moves a deficit, forecast and risk, what can be said of
/// structural and one-off, where sources disagree, and the sources.
void print_story(std::ostream& out, const Story& story);

}  // namespace ccgledger
