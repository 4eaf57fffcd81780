@echo off
rem Starts Longhand. Finds a Java 25 by itself; LONGHAND_JAVA_OPTS adds options of the JVM.
setlocal EnableExtensions
for %%I in ("%~dp0..") do set "LONGHAND=%%~fI"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA for %%H in ("%%~dpJ..") do call :try "%%~fH"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  if not defined JAVA if exist "%%~R" for /d %%H in ("%%~R\*") do (
    if not defined JAVA call :try "%%~fH"
    if not defined JAVA call :try "%%~fH\current"
  )
)
if not defined JAVA (
  echo Longhand needs Java 25 or newer and found none: install one ^(for example Temurin 25^), or point JAVA_HOME at it.>&2
  exit /b 1
)

set "KIND=%~1"
if "%KIND%"=="" set "KIND=studio"
if /i "%KIND%"=="welcome" set "KIND=studio"
rem Classes as they lie in memory, made by the build. A Java that it does not fit goes without.
set "ARCHIVE="
if exist "%LONGHAND%\lib\@archive.name@" set "ARCHIVE=-XX:SharedArchiveFile="%LONGHAND%\lib\@archive.name@" -Xlog:cds*=off -Xlog:aot*=off"
if defined LONGHAND_JAVA_OPTS if not "%LONGHAND_JAVA_OPTS:ArchiveClassesAtExit=%"=="%LONGHAND_JAVA_OPTS%" set "ARCHIVE="
rem Only the studio needs JavaFX; every other command starts faster without it.
if /i "%KIND%"=="studio" (
  "%JAVA%" @jvm.flags@ @jvm.kernels@ %LONGHAND_JAVA_OPTS% --module-path "%LONGHAND%\lib\fx" --add-modules javafx.controls --enable-native-access=javafx.graphics -Xmx1g "-Djava.util.logging.config.file=%LONGHAND%\lib\logging.properties" "-Djava.library.path=%LONGHAND%\lib" -cp "%LONGHAND%\lib\longhand-app-@project.version@.jar" longhand.app.Main %*
) else (
  "%JAVA%" @jvm.flags@ @jvm.kernels@ %LONGHAND_JAVA_OPTS% %ARCHIVE% @jvm.engine@ "-Djava.util.logging.config.file=%LONGHAND%\lib\logging.properties" "-Djava.library.path=%LONGHAND%\lib" -cp "%LONGHAND%\lib\longhand-app-@project.version@.jar" longhand.app.Main %*
)
exit /b %ERRORLEVEL%

rem Takes the folder of a Java if its file `release` says 25 or newer.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims=.+-=" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "MAJOR=%%~V"
)
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b 0
