package longhand.engine.tensor.cuda;

import static jcuda.driver.JCudaDriver.cuDeviceGet;
import static jcuda.driver.JCudaDriver.cuDeviceGetAttribute;
import static jcuda.driver.JCudaDriver.cuDeviceGetName;
import static jcuda.driver.JCudaDriver.cuDeviceTotalMem;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;

/// What a card is, before anything runs on it.
///
/// @param capability  10 * major + minor compute capability
/// @param processors      streaming multiprocessors
/// @param bytesPerSecond  between its memory and its processors, by its own figures; 0 = it does not tell
record Card(CUdevice device, String name, int capability, int processors, long totalBytes, long bytesPerSecond) {

    private static final int OLDEST = 50;

    /// @param index among the driver's devices, from 0
    static Card of(int index) {
        CUdevice device = new CUdevice();
        CudaDriver.check(cuDeviceGet(device, index), "cuDeviceGet", "asking for card " + index);
        int major = attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR);
        int minor = attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR);
        int processors = attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT);
        long[] bytes = new long[1];
        CudaDriver.check(cuDeviceTotalMem(bytes, device), "cuDeviceTotalMem", "asking for the card's memory");
        return new Card(device, name(device), 10 * major + minor, processors, bytes[0], bandwidth(device));
    }

    /// Memory clock in kHz, twice a cycle, times the width of the bus in bits.
    private static long bandwidth(CUdevice device) {
        long clock = attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE);
        long bits = attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH);
        return 2 * clock * 1000 * bits / Byte.SIZE;
    }

    private static int attribute(CUdevice device, int attribute) {
        int[] value = new int[1];
        CudaDriver.check(
                cuDeviceGetAttribute(value, attribute, device), "cuDeviceGetAttribute", "asking what the card can do");
        return value[0];
    }

    private static String name(CUdevice device) {
        byte[] name = new byte[256];
        CudaDriver.check(cuDeviceGetName(name, name.length, device), "cuDeviceGetName", "asking for the card's name");
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.UTF_8);
    }

    /// Such as `8.6`.
    String capabilityText() {
        return capability / 10 + "." + capability % 10;
    }

    /// Why this card is too old for our kernels; empty if it is not.
    Optional<String> refusal() {
        return capability >= OLDEST
                ? Optional.empty()
                : Optional.of(name + " has compute capability " + capabilityText() + ", 5.0 is needed");
    }
}
