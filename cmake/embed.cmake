# Texts (SQL, CSV) inside the program. `ccgledger_embed(views a.sql b.sql)` makes C++ able to say
#     #include "embedded/views.h"
# and to find there `ccgledger::embedded::views`: an array of EmbeddedFile (values/embedded_file.h), sorted by name.
# The headers are written at build time, one for each set, so that editing a text rebuilds only what includes its set.
set(CCGLEDGER_EMBEDDED_ROOT ${PROJECT_BINARY_DIR}/embedded)

file(CONFIGURE OUTPUT ${CCGLEDGER_EMBEDDED_ROOT}/embedded/version.h CONTENT [[
#pragma once
#include <string_view>
namespace ccgledger::embedded {
inline constexpr std::string_view version = "@PROJECT_VERSION@";
}
]] @ONLY)

# Whatever includes an embedded header depends on this target. To be called from one folder only: CMake ties the rule that
# makes a file to the folder which states it.
function(ccgledger_embed set)
    set(header ${CCGLEDGER_EMBEDDED_ROOT}/embedded/${set}.h)
    set(script ${PROJECT_SOURCE_DIR}/cmake/write_embedded_header.cmake)
    set(files ${ARGN})
    list(SORT files)
    # The files are named in the command, so adding or removing one changes the command and ninja runs it again.
    add_custom_command(
        OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -D set=${set} -D "files=${files}" -D header=${header} -P ${script}
        DEPENDS ${files} ${script}
        COMMENT "Embedding ${set}"
        VERBATIM)
    if(NOT TARGET ccgledger_embedded)
        add_custom_target(ccgledger_embedded)
    endif()
    target_sources(ccgledger_embedded PRIVATE ${header})
endfunction()
