# SPDX-FileCopyrightText: 2026 The Latchkey authors
# SPDX-License-Identifier: Apache-2.0
# The two calls of which the whole build is made: a module of src/, and the test executable of a room.

# Compile flags that every target of ours shares. The precompiled header is compiled with them once.
add_library(latchkey_flags INTERFACE)
target_compile_features(latchkey_flags INTERFACE cxx_std_20)
target_compile_definitions(latchkey_flags INTERFACE
    QT_NO_CONTEXTLESS_CONNECT QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING)
target_compile_options(latchkey_flags INTERFACE
    -Wall -Wextra -Wconversion -Wshadow -Wno-sign-conversion
    $<$<BOOL:${LATCHKEY_WERROR}>:-Werror>
    # Packages must not name the folder they were built in.
    -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=.)
if(LATCHKEY_SANITIZE)
    target_compile_options(latchkey_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(latchkey_flags INTERFACE -fsanitize=address,undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # With it, g++ 12 overflows the stack in long loops of awaits.
        target_compile_options(latchkey_flags INTERFACE -fno-sanitize-address-use-after-scope)
    endif()
endif()
if(LATCHKEY_FUZZ)
    target_compile_options(latchkey_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Qt's value types, in every file: compiled once and reused by all modules and tests.
add_library(latchkey_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(latchkey_pch PUBLIC latchkey_flags Qt6::Core)
target_precompile_headers(latchkey_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.h)
set_target_properties(latchkey_pch PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)

# Half of the time that compiling a small file of widgets takes is reading Qt's.
add_library(latchkey_ui_pch STATIC ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
target_link_libraries(latchkey_ui_pch PUBLIC latchkey_flags Qt6::Widgets)
target_precompile_headers(latchkey_ui_pch PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled_ui.h)
set_target_properties(latchkey_ui_pch PROPERTIES AUTOMOC OFF POSITION_INDEPENDENT_CODE ON)

# latchkey_use_precompiled(TARGET [PCH]): latchkey_pch unless another is named.
function(latchkey_use_precompiled target)
    set(pch latchkey_pch)
    if(ARGC GREATER 1)
        set(pch ${ARGV1})
    endif()
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# latchkey_folder(NAME FOLDER PREFIX PCH SOURCES ... [USES modules...] [LIBRARIES targets...])
# A folder as a static library. Its include root is a folder that holds nothing but a link to it, below PREFIX, so that
# only the headers of the modules it USES (and of those that these use) can be included at all.
function(latchkey_folder name folder prefix pch)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    set(root ${PROJECT_BINARY_DIR}/roots/${name})
    file(MAKE_DIRECTORY ${root}/${prefix})
    cmake_path(GET folder FILENAME last)
    file(CREATE_LINK ${folder} ${root}/${prefix}${last} SYMBOLIC)
    list(TRANSFORM arg_SOURCES PREPEND ${folder}/)
    list(TRANSFORM arg_USES PREPEND latchkey_)
    add_library(latchkey_${name} STATIC ${arg_SOURCES})
    target_include_directories(latchkey_${name} PUBLIC ${root})
    target_link_libraries(latchkey_${name} PUBLIC latchkey_flags Qt6::Core ${arg_USES} ${arg_LIBRARIES})
    latchkey_use_precompiled(latchkey_${name} ${pch})
endfunction()

# latchkey_module(NAME SOURCES ... [USES modules...] [LIBRARIES targets...]): a room of src/, included as "NAME/file.h".
function(latchkey_module name)
    latchkey_folder(${name} ${PROJECT_SOURCE_DIR}/src/${name} "" latchkey_pch ${ARGN})
endfunction()

# latchkey_ui(NAME SOURCES ... [USES modules...]): a folder of ui/, named ui_NAME in USES, included as "ui/NAME/file.h".
function(latchkey_ui name)
    latchkey_folder(ui_${name} ${PROJECT_SOURCE_DIR}/ui/${name} ui/ latchkey_ui_pch ${ARGN})
    target_link_libraries(latchkey_ui_${name} PUBLIC Qt6::Widgets)
    set_target_properties(latchkey_ui_${name} PROPERTIES AUTOMOC ON)
endfunction()

# The tests that hold coroutines, for the build that watches g++ with AddressSanitizer.
add_custom_target(coroutine_tests)

# latchkey_test(NAME [GUI] SOURCES ... [USES modules...] [LIBRARIES targets...] [TIMEOUT seconds])
# One executable a room: every source file holds one QObject of Qt Test, and tests/support runs them all in turn.
# GUI: with real widgets, offscreen; not run under sanitizers.
function(latchkey_test name)
    cmake_parse_arguments(arg "GUI" "TIMEOUT" "SOURCES;USES;LIBRARIES;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    list(TRANSFORM arg_USES PREPEND latchkey_)
    add_executable(test_${name} ${arg_SOURCES})
    set(main latchkey_test_main)
    set(pch latchkey_pch)
    if(arg_GUI)
        set(main latchkey_test_gui_main)
        set(pch latchkey_ui_pch)
        list(APPEND arg_LABELS gui)
    endif()
    target_link_libraries(test_${name} PRIVATE ${main} latchkey_test_support ${arg_USES} ${arg_LIBRARIES})
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
    latchkey_use_precompiled(test_${name} ${pch})
    if(name MATCHES "^(http|rude|flow)")
        add_dependencies(coroutine_tests test_${name})
        list(APPEND arg_LABELS coroutines)
    endif()
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} SKIP_REGULAR_EXPRESSION "^SKIPPED-ALL"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" LABELS "${arg_LABELS}")
endfunction()
