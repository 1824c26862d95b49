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

# latchkey_precompiled(NAME HEADER LIBRARIES...): a header that is compiled once and reused by many targets. What its
# libraries define has to be defined where it is reused: compilers compare.
function(latchkey_precompiled name header)
    add_library(${name} STATIC ${PROJECT_SOURCE_DIR}/cmake/precompiled.cpp)
    target_link_libraries(${name} PUBLIC latchkey_flags ${ARGN})
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/${header})
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()

# Qt's value types, in every file. The others are for what takes most of the time of compiling a small file: reading
# Qt's widgets, and reading Qt Test, which is the whole of QtCore.
latchkey_precompiled(latchkey_pch precompiled.h Qt6::Core)
latchkey_precompiled(latchkey_test_pch precompiled_test.h Qt6::Core Qt6::Network Qt6::Test)
if(LATCHKEY_WINDOW)
    latchkey_precompiled(latchkey_ui_pch precompiled_ui.h Qt6::Widgets)
    latchkey_precompiled(latchkey_ui_test_pch precompiled_ui_test.h Qt6::Widgets Qt6::Network Qt6::Test)
endif()

# latchkey_use_precompiled(TARGET [PCH]): latchkey_pch unless another is named.
function(latchkey_use_precompiled target)
    set(pch latchkey_pch)
    if(ARGC GREATER 1)
        set(pch ${ARGV1})
    endif()
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# latchkey_moc(TARGET): Qt's meta objects for all of its sources that say Q_OBJECT when the build is configured. AUTOMOC
# would read all of Qt's headers for each of them, and take a third of the time of a whole build; moc needs none.
function(latchkey_moc target)
    get_target_property(sources ${target} SOURCES)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/moc_${target})
    set(all)
    foreach(source IN LISTS sources)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
        file(STRINGS ${source} object REGEX "Q_(OBJECT|GADGET)" LIMIT_COUNT 1)
        if(NOT object)
            continue()
        endif()
        cmake_path(GET source STEM name)
        if(source MATCHES "[.]h$")
            set(made ${folder}/moc_${name}.cpp)
            target_sources(${target} PRIVATE ${made})
        else()
            set(made ${folder}/${name}.moc) # which the source includes itself
        endif()
        add_custom_command(OUTPUT ${made} COMMAND Qt6::moc ${source} -o ${made} DEPENDS ${source} VERBATIM)
        list(APPEND all ${made})
    endforeach()
    if(all)
        file(MAKE_DIRECTORY ${folder})
        add_custom_target(${target}_moc DEPENDS ${all})
        add_dependencies(${target} ${target}_moc)
        target_include_directories(${target} PRIVATE ${folder})
    endif()
endfunction()

# latchkey_folder(NAME FOLDER PREFIX PCH SOURCES ... [USES modules...] [LIBRARIES targets...] [APART])
# A folder as a static library. Its include root is a folder that holds nothing but a link to it, below PREFIX, so that
# only the headers of the modules it USES (and of those that these use) can be included at all.
# Several files are compiled at once, as one; APART: each alone, where coroutines hold types of anonymous namespaces, or
# where files of one kind have helpers of the same names.
function(latchkey_folder name folder prefix pch)
    cmake_parse_arguments(arg "APART" "" "SOURCES;USES;LIBRARIES" ${ARGN})
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
    if(arg_APART)
        set_target_properties(latchkey_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
endfunction()

# latchkey_module(NAME SOURCES ... [USES modules...] [LIBRARIES targets...]): a room of src/, included as "NAME/file.h".
function(latchkey_module name)
    latchkey_folder(${name} ${PROJECT_SOURCE_DIR}/src/${name} "" latchkey_pch ${ARGN})
endfunction()

# latchkey_ui(NAME SOURCES ... [USES modules...]): a folder of ui/, named ui_NAME in USES, included as "ui/NAME/file.h".
function(latchkey_ui name)
    latchkey_folder(ui_${name} ${PROJECT_SOURCE_DIR}/ui/${name} ui/ latchkey_ui_pch ${ARGN})
    target_link_libraries(latchkey_ui_${name} PUBLIC Qt6::Widgets)
    latchkey_moc(latchkey_ui_${name})
endfunction()

# The tests that hold coroutines, for the build that watches g++ with AddressSanitizer.
add_custom_target(coroutine_tests)

# latchkey_test(NAME [GUI] [APART] SOURCES ... [USES modules...] [LIBRARIES targets...] [TIMEOUT seconds]
# [SHARDS number])
# One executable a room: every source file holds one QObject of Qt Test, and tests/support runs them all in turn.
# SHARDS: so many tests of ctest share the classes, for those that take long; they are started first.
# GUI: with real widgets, offscreen; not run under sanitizers.
function(latchkey_test name)
    cmake_parse_arguments(arg "GUI;APART" "TIMEOUT;SHARDS" "SOURCES;USES;LIBRARIES;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    list(TRANSFORM arg_USES PREPEND latchkey_)
    add_executable(test_${name} ${arg_SOURCES})
    set(main latchkey_test_main)
    set(pch latchkey_test_pch)
    if(arg_GUI)
        set(main latchkey_test_gui_main)
        set(pch latchkey_ui_test_pch)
        list(APPEND arg_LABELS gui)
    endif()
    target_link_libraries(test_${name} PRIVATE ${main} latchkey_test_support ${arg_USES} ${arg_LIBRARIES})
    latchkey_moc(test_${name})
    latchkey_use_precompiled(test_${name} ${pch})
    if(arg_APART)
        set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
    endif()
    if(name MATCHES "^(http|rude|flow)")
        add_dependencies(coroutine_tests test_${name})
        list(APPEND arg_LABELS coroutines)
    endif()
    set(tests ${name})
    if(arg_SHARDS)
        set(tests)
        foreach(shard RANGE 1 ${arg_SHARDS})
            add_test(NAME ${name}_${shard} COMMAND test_${name} --shard ${shard}/${arg_SHARDS})
            list(APPEND tests ${name}_${shard})
        endforeach()
        set_tests_properties(${tests} PROPERTIES COST 1000)
    else()
        add_test(NAME ${name} COMMAND test_${name})
    endif()
    set_tests_properties(${tests} PROPERTIES TIMEOUT ${arg_TIMEOUT} SKIP_REGULAR_EXPRESSION "^SKIPPED-ALL"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;LC_ALL=C.UTF-8" LABELS "${arg_LABELS}")
endfunction()
