package longhand.engine.tensor.cuda.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUgraph;
import jcuda.driver.CUgraphExec;
import jcuda.driver.CUgraphNode;
import jcuda.driver.CUstream;
import jcuda.driver.CUstreamCaptureMode;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What waits for what: streams, events, and graphs made by capture, in lazy mode, where nothing happens too early.
class StreamOrderTest {

    private static final int NOT_READY = 600;
    private static final int GLOBAL_CAPTURE = CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_GLOBAL;

    private DriverControl driver;
    private TestDevice device;

    @BeforeEach
    void insertDevice() {
        driver = SoftwareDriver.fresh();
        device = TestDevice.with(TestDevice.planted());
        driver.set(Setting.LAZY, 1);
    }

    private static CUstream stream(int flags) {
        CUstream stream = new CUstream();
        assertEquals(0, JCudaDriver.cuStreamCreate(stream, flags));
        return stream;
    }

    private static CUevent event() {
        CUevent event = new CUevent();
        assertEquals(0, JCudaDriver.cuEventCreate(event, 0));
        return event;
    }

    private void copy(CUdeviceptr to, CUdeviceptr from, CUstream stream) {
        assertEquals(0, JCudaDriver.cuMemcpyDtoDAsync(to, from, 4, stream));
    }

    @Test
    void workOfAStreamKeepsItsOrder() {
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        CUdeviceptr c = device.upload(3);
        copy(b, a, device.stream);
        copy(c, b, device.stream);
        copy(a, c, device.stream);
        assertEquals(0, device.synchronise());
        assertArrayEquals(new int[] {1}, device.download(c, 1));
    }

    @Test
    void streamsDoNotWaitForEachOther() {
        CUstream other = stream(1);
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        CUdeviceptr c = device.upload(3);
        copy(b, a, device.stream);
        copy(c, b, other);
        assertEquals(0, JCudaDriver.cuStreamSynchronize(other));
        assertArrayEquals(new int[] {2}, device.download(c, 1));
    }

    @Test
    void aStreamWaitsForAnEventOfAnother() {
        CUstream other = stream(1);
        CUevent written = event();
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        CUdeviceptr c = device.upload(3);
        copy(b, a, device.stream);
        assertEquals(0, JCudaDriver.cuEventRecord(written, device.stream));
        assertEquals(0, JCudaDriver.cuStreamWaitEvent(other, written, 0));
        copy(c, b, other);
        assertEquals(NOT_READY, JCudaDriver.cuEventQuery(written));
        assertEquals(0, JCudaDriver.cuStreamSynchronize(other));
        assertEquals(0, JCudaDriver.cuEventQuery(written));
        assertArrayEquals(new int[] {1}, device.download(c, 1));
    }

    @Test
    void anEventWaitsForNoMoreThanWhatCameBeforeIt() {
        CUevent first = event();
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        CUdeviceptr c = device.upload(3);
        copy(b, a, device.stream);
        assertEquals(0, JCudaDriver.cuEventRecord(first, device.stream));
        copy(c, a, device.stream);
        assertEquals(0, JCudaDriver.cuEventSynchronize(first));
        assertArrayEquals(new int[] {1}, device.download(b, 1));
        assertArrayEquals(new int[] {3}, device.download(c, 1));
        assertEquals(NOT_READY, JCudaDriver.cuStreamQuery(device.stream));
    }

    @Test
    void aBlockingStreamIsOrderedAgainstTheDefaultStream() {
        CUstream blocking = stream(0);
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        copy(b, a, blocking);
        assertArrayEquals(new int[] {1}, device.download(b, 1));
    }

    @Test
    void timeGoesByBetweenEvents() {
        CUevent start = event();
        CUevent end = event();
        float[] milliseconds = {-1};
        JCudaDriver.cuEventRecord(start, device.stream);
        JCudaDriver.cuEventRecord(end, device.stream);
        assertEquals(NOT_READY, JCudaDriver.cuEventElapsedTime(milliseconds, start, end));
        assertEquals(0, JCudaDriver.cuEventSynchronize(end));
        assertEquals(0, JCudaDriver.cuEventElapsedTime(milliseconds, start, end));
        assertTrue(milliseconds[0] >= 0);
    }

    @Test
    void memoryThatIsNotPinnedIsCopiedBeforeTheCallReturns() {
        CUdeviceptr a = device.zeros(1);
        int[] values = {4};
        JCudaDriver.cuMemcpyHtoDAsync(a, Pointer.to(values), 4, device.stream);
        values[0] = 5;
        assertEquals(0, device.synchronise());
        assertArrayEquals(new int[] {4}, device.download(a, 1));
    }

    @Test
    void pinnedMemoryIsReadWhenTheCopyRuns() {
        CUdeviceptr a = device.zeros(1);
        Pointer host = new Pointer();
        JCudaDriver.cuMemAllocHost(host, 4);
        host.getByteBuffer(0, 4).putInt(0, 0);
        JCudaDriver.cuMemcpyHtoDAsync(a, host, 4, device.stream);
        host.getByteBuffer(0, 4).putInt(0, -1);
        assertEquals(0, device.synchronise());
        assertArrayEquals(new int[] {-1}, device.download(a, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void aCapturedGraphDoesNothingUntilLaunchedAndThenTheSameEachTime(long lazy) {
        driver.set(Setting.LAZY, lazy);
        CUdeviceptr in = device.upload(7, 8);
        CUdeviceptr middle = device.zeros(2);
        CUdeviceptr out = device.zeros(2);
        assertEquals(0, JCudaDriver.cuStreamBeginCapture(device.stream, GLOBAL_CAPTURE));
        assertEquals(0, device.launch("copy", 1, 2, in, middle));
        assertEquals(0, device.launch("copy", 1, 2, middle, out));
        CUgraph graph = new CUgraph();
        assertEquals(0, JCudaDriver.cuStreamEndCapture(device.stream, graph));
        assertEquals(0, device.synchronise());
        assertArrayEquals(new int[] {0, 0}, device.download(out, 2));

        CUgraphExec executable = new CUgraphExec();
        assertEquals(0, JCudaDriver.cuGraphInstantiate(executable, graph, 0L));
        assertEquals(0, JCudaDriver.cuGraphDestroy(graph));
        for (int value : new int[] {9, 10}) {
            assertEquals(0, JCudaDriver.cuMemsetD32(in, value, 2));
            assertEquals(0, JCudaDriver.cuGraphLaunch(executable, device.stream));
            assertEquals(0, device.synchronise());
            assertArrayEquals(new int[] {value, value}, device.download(out, 2));
        }
        assertEquals(0, JCudaDriver.cuGraphExecDestroy(executable));
        assertEquals(400, JCudaDriver.cuGraphLaunch(executable, device.stream));
    }

    @Test
    void theNodesOfAGraphCanBeCounted() {
        CUgraph graph = new CUgraph();
        JCudaDriver.cuStreamBeginCapture(device.stream, GLOBAL_CAPTURE);
        device.launch("copy", 1, 2, device0(), device0());
        device.launch("copy", 1, 2, device0(), device0());
        JCudaDriver.cuStreamEndCapture(device.stream, graph);
        long[] count = new long[1];
        assertEquals(0, JCudaDriver.cuGraphGetNodes(graph, (CUgraphNode[]) null, count));
        assertEquals(2, count[0]);
    }

    private static CUdeviceptr device0() {
        return new CUdeviceptr();
    }

    @Test
    void aStreamJoinsACaptureThroughAnEvent() {
        CUstream other = stream(1);
        CUevent forked = event();
        CUdeviceptr a = device.upload(1);
        CUdeviceptr b = device.upload(2);
        JCudaDriver.cuStreamBeginCapture(device.stream, GLOBAL_CAPTURE);
        JCudaDriver.cuEventRecord(forked, device.stream);
        JCudaDriver.cuStreamWaitEvent(other, forked, 0);
        copy(b, a, other);
        CUgraph graph = new CUgraph();
        assertEquals(0, JCudaDriver.cuStreamEndCapture(device.stream, graph));
        JCudaDriver.cuStreamSynchronize(other);
        assertArrayEquals(new int[] {2}, device.download(b, 1));
        CUgraphExec executable = new CUgraphExec();
        JCudaDriver.cuGraphInstantiate(executable, graph, 0L);
        JCudaDriver.cuGraphLaunch(executable, device.stream);
        device.synchronise();
        assertArrayEquals(new int[] {1}, device.download(b, 1));
    }

    @Test
    void whatACaptureForbidsBreaksIt() {
        JCudaDriver.cuStreamBeginCapture(device.stream, GLOBAL_CAPTURE);
        assertEquals(900, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
        assertEquals(901, JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
        assertEquals(0, JCudaDriver.cuMemAlloc(new CUdeviceptr(), 4));
    }

    @Test
    void aCapturedStreamCannotBeWaitedFor() {
        JCudaDriver.cuStreamBeginCapture(device.stream, GLOBAL_CAPTURE);
        assertEquals(900, device.synchronise());
        assertEquals(901, JCudaDriver.cuStreamEndCapture(device.stream, new CUgraph()));
        assertEquals(0, device.synchronise());
    }
}
