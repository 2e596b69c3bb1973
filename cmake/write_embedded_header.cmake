# Run by the build as `cmake -D set=NAME -D files=A;B -D header=OUT -P write_embedded_header.cmake`; see embed.cmake.
# A text is always quoted here: unquoted, CMake would take its semicolons and brackets for a list.
cmake_minimum_required(VERSION 3.25)

set(entries "")
set(count 0)
foreach(file IN LISTS files)
    file(READ "${file}" text)
    # file(READ) drops the carriage returns of CRLF line ends and stops at a NUL. Better no program than another text.
    file(SIZE "${file}" size)
    string(LENGTH "${text}" length)
    if(NOT length EQUAL size)
        message(FATAL_ERROR "${file}: cannot be embedded: it holds carriage returns or NUL bytes. Store it with LF line ends.")
    endif()
    string(FIND "${text}" ")ccgledger\"" delimiter)
    if(NOT delimiter EQUAL -1)
        message(FATAL_ERROR "${file}: cannot be embedded: it holds )ccgledger\", the mark that ends an embedded text.")
    endif()
    cmake_path(GET file FILENAME name)
    # The suffix sv carries the length: counting a long text's characters would exceed the compiler's constexpr limits.
    string(APPEND entries "    EmbeddedFile{\"${name}\"sv, R\"ccgledger(${text})ccgledger\"sv},\n")
    math(EXPR count "${count} + 1")
endforeach()

# A system header, because pedantic compilers warn of string literals beyond 64 kB.
file(WRITE "${header}" "// Written by the build from the files named below.
#pragma once
#pragma GCC system_header

#include <array>
#include <string_view>

#include \"values/embedded_file.h\"

namespace ccgledger::embedded {
using std::string_view_literals::operator\"\"sv;
inline constexpr std::array<EmbeddedFile, ${count}> ${set} = {
${entries}};
}  // namespace ccgledger::embedded
")
